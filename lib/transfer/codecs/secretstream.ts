import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { chacha20, hchacha } from '@noble/ciphers/chacha.js';
import { damaged } from '../import/source.ts';
import { concat } from './bytes.ts';
import { passwordWrong } from './cipher.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** "expand 32-byte k" as ChaCha's four constant words. */
const SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);
const TAG_FINAL = 3;
const MAC_BYTES = 16;

/** The key and nonce of the stream's first message, after libsodium's `secretstream_xchacha20poly1305_init_*`. */
function firstState(key: Bytes, header: Bytes): { key: Bytes; nonce: Bytes } {
  const derived = new Uint32Array(8);
  hchacha(SIGMA, new Uint32Array(key.slice().buffer), new Uint32Array(header.slice(0, 16).buffer), derived);
  return { key: new Uint8Array(derived.buffer), nonce: concat(Uint8Array.of(1, 0, 0, 0), header.subarray(16, 24)) };
}

function authenticate(key: Bytes, nonce: Bytes, tagBlock: Bytes, body: Bytes): Bytes {
  const macKey = chacha20(key, nonce, new Uint8Array(32));
  const lengths = new DataView(new ArrayBuffer(16));
  lengths.setBigUint64(8, BigInt(tagBlock.length + body.length), true);
  // libsodium pads by `length mod 16`, not up to the next 16: a slip that has become the format.
  const padding = new Uint8Array(body.length % 16);
  return new Uint8Array(poly1305(concat(tagBlock, body, padding, new Uint8Array(lengths.buffer)), macKey));
}

/** A stream of one final message: all that Ente writes. @throws {Failure} `password-wrong`, `damaged` */
export async function openSecretstream(key: Bytes, header: Bytes, sealed: Bytes): Promise<Bytes> {
  if (sealed.length < 1 + MAC_BYTES) throw damaged();
  const state = firstState(key, header);
  const block = new Uint8Array(64);
  block[0] = sealed[0]!;
  const opened = chacha20(state.key, state.nonce, block, undefined, 1);
  const tag = opened[0];
  const tagBlock = new Uint8Array(opened);
  tagBlock[0] = sealed[0]!;
  const body = sealed.slice(1, -MAC_BYTES);
  const mac = authenticate(state.key, state.nonce, tagBlock, body);
  const given = sealed.subarray(-MAC_BYTES);
  if (mac.reduce((difference, byte, i) => difference | (byte ^ given[i]!), 0) !== 0) throw passwordWrong();
  if (tag !== TAG_FINAL) throw damaged();
  return new Uint8Array(chacha20(state.key, state.nonce, body, undefined, 2));
}

/** The one final message of a stream. `header` is 24 random bytes. */
export function sealSecretstream(key: Bytes, header: Bytes, plain: Bytes): Bytes {
  const state = firstState(key, header);
  const block = new Uint8Array(64);
  block[0] = TAG_FINAL;
  const tagBlock = new Uint8Array(chacha20(state.key, state.nonce, block, undefined, 1));
  const body = new Uint8Array(chacha20(state.key, state.nonce, plain, undefined, 2));
  return concat(tagBlock.subarray(0, 1), body, authenticate(state.key, state.nonce, tagBlock, body));
}
