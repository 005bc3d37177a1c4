import { chacha20 } from '@noble/ciphers/chacha.js';
import { concat, equalBytes } from '../../../crypto/bytes.ts';
import { sha256 } from '../../../crypto/cipher.ts';
import { openCbc, passwordWrong } from '../../codecs/cipher.ts';
import { gunzip } from '../../codecs/gzip.ts';
import { openTwofishCbc } from '../../codecs/twofish.ts';
import { damaged } from '../../import/source.ts';
import type { KdbxHeader } from './header.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The XML of an opened database, and the stream that its protected texts are hidden with. */
export interface Payload {
  xml: Bytes;
  streamId: number;
  streamKey: Bytes;
}

/** @param key the derived key @throws {Failure} `password-wrong`, `damaged`, `too-large` */
export async function openPayload(bytes: Bytes, header: KdbxHeader, key: Bytes): Promise<Payload> {
  return header.version === 4 ? openVersion4(bytes, header, key) : openVersion3(bytes, header, key);
}

async function openVersion3(bytes: Bytes, header: KdbxHeader, key: Bytes): Promise<Payload> {
  const sealKey = await sha256(concat(header.masterSeed, key));
  const plain = await decrypt(header, sealKey, bytes.slice(header.end)).catch(() => {
    throw passwordWrong();
  });
  const { startBytes, streamId, streamKey } = header;
  if (startBytes.length !== 32) throw damaged();
  if (plain.length < 32 || !equalBytes(plain.subarray(0, 32), startBytes)) throw passwordWrong();
  const body = await hashedBlocks(plain, 32);
  return { xml: header.isCompressed ? await gunzip(body) : body, streamId, streamKey };
}

async function openVersion4(bytes: Bytes, header: KdbxHeader, key: Bytes): Promise<Payload> {
  const macKey = await sha512(concat(header.masterSeed, key, Uint8Array.of(1)));
  const head = bytes.slice(0, header.end);
  const [hash, mac] = [bytes.subarray(header.end, header.end + 32), bytes.slice(header.end + 32, header.end + 64)];
  if (mac.length !== 32 || !equalBytes(await sha256(head), hash)) throw damaged();
  if (!(await verify(macKey, 0xffff_ffff_ffff_ffffn, mac, head))) throw passwordWrong();
  const sealed = await signedBlocks(bytes, header.end + 64, macKey);
  const plain = await decrypt(header, await sha256(concat(header.masterSeed, key)), sealed);
  return innerHeader(header.isCompressed ? await gunzip(plain) : plain);
}

/** @throws {Failure} where the padding does not fit */
async function decrypt({ cipher, iv }: KdbxHeader, key: Bytes, sealed: Bytes): Promise<Bytes> {
  if (iv.length !== (cipher === 'chacha20' ? 12 : 16)) throw damaged();
  if (cipher === 'chacha20') return new Uint8Array(chacha20(key, iv, sealed));
  return cipher === 'twofish' ? openTwofishCbc(key, iv, sealed) : openCbc(key, iv, sealed);
}

/** Version 3: `index4 ‖ SHA-256 ‖ length4 ‖ data`, up to an empty one. */
async function hashedBlocks(bytes: Bytes, from: number): Promise<Bytes> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Bytes[] = [];
  for (let at = from; at + 40 <= bytes.length; ) {
    const length = view.getUint32(at + 36, true);
    if (length === 0) return concat(...parts);
    const data = bytes.slice(at + 40, at + 40 + length);
    if (data.length !== length || !equalBytes(await sha256(data), bytes.subarray(at + 4, at + 36))) throw damaged();
    parts.push(data);
    at += 40 + length;
  }
  throw damaged();
}

/** Version 4: `HMAC ‖ length4 ‖ data`, up to an empty one. */
async function signedBlocks(bytes: Bytes, from: number, macKey: Bytes): Promise<Bytes> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Bytes[] = [];
  let index = 0n;
  for (let at = from; at + 36 <= bytes.length; index++) {
    const length = view.getUint32(at + 32, true);
    const signed = bytes.slice(at + 32, at + 36 + length);
    const head = new Uint8Array(8);
    new DataView(head.buffer).setBigUint64(0, index, true);
    if (signed.length !== 4 + length) throw damaged();
    if (!(await verify(macKey, index, bytes.slice(at, at + 32), concat(head, signed)))) throw damaged();
    if (length === 0) return concat(...parts);
    parts.push(signed.subarray(4));
    at += 36 + length;
  }
  throw damaged();
}

async function verify(macKey: Bytes, index: bigint, mac: Bytes, data: Bytes): Promise<boolean> {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setBigUint64(0, index, true);
  const raw = await sha512(concat(head, macKey));
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, mac, data);
}

const INNER = { end: 0, streamId: 1, streamKey: 2 } as const;

/** Version 4: `id1 ‖ length4 ‖ data` before the XML; attachments are passed over. */
function innerHeader(bytes: Bytes): Payload {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let streamId = 0;
  let streamKey: Bytes = new Uint8Array();
  for (let at = 0; at + 5 <= bytes.length; ) {
    const id = bytes[at] ?? 0;
    const end = at + 5 + view.getUint32(at + 1, true);
    if (end > bytes.length) throw damaged();
    if (id === INNER.end) return { xml: bytes.slice(end), streamId, streamKey };
    if (id === INNER.streamId && end - at === 9) streamId = view.getUint32(at + 5, true);
    if (id === INNER.streamKey) streamKey = bytes.slice(at + 5, end);
    at = end;
  }
  throw damaged();
}

async function sha512(data: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-512', data));
}
