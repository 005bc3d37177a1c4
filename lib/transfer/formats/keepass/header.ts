import { Failure } from '../../../failure.ts';
import { toHex } from '../../codecs/bytes.ts';
import { LIMITS, tooMuchWork } from '../../import/limits.ts';
import { damaged } from '../../import/source.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The key derivation of a database. One that is over the limits of this machine is refused before this. */
export type Kdf =
  | { kind: 'aes'; seed: Bytes; rounds: number }
  | { kind: 'argon2d' | 'argon2id'; salt: Bytes; memory: number; passes: number; lanes: number };

export interface KdbxHeader {
  version: 3 | 4;
  cipher: 'aes' | 'chacha20' | 'twofish';
  isCompressed: boolean;
  masterSeed: Bytes;
  iv: Bytes;
  kdf: Kdf;
  /** Where the header ends. */
  end: number;
  /** Version 3 only: what the body begins with, and the stream that hides protected texts. */
  startBytes: Bytes;
  streamKey: Bytes;
  streamId: number;
}

const FIELD = {
  end: 0,
  cipher: 2,
  compression: 3,
  masterSeed: 4,
  transformSeed: 5,
  transformRounds: 6,
  iv: 7,
  streamKey: 8,
  startBytes: 9,
  streamId: 10,
  kdf: 11,
} as const;

const CIPHERS: Readonly<Record<string, KdbxHeader['cipher']>> = {
  '31c1f2e6bf714350be5805216afc5aff': 'aes',
  d6038a2b8b6f4cb5a524339a31dbb59a: 'chacha20',
  ad68f29f576f4bb9a36ad47af965346c: 'twofish',
};
const KDFS: Readonly<Record<string, Kdf['kind']>> = {
  c9d9f39a628a4460bf740d08c18a4fea: 'aes',
  ef636ddf8c29444b91f7a9a403e30a0c: 'argon2d',
  '9e298b1956db4773b23dfc3ec6f0a1e6': 'argon2id',
};
/** The only version of Argon2 that KeePass programs have written since 2016. */
const ARGON2_VERSION = 0x13;

/**
 * The header of a KDBX 3 or 4 database. @throws {Failure} `damaged`, `unsupported` for an unknown cipher or key derivation,
 * `too-large` where AES would be run more often than anyone waits for; Argon2 is held to its caps where it runs
 */
export function readHeader(bytes: Bytes): KdbxHeader {
  const version = bytes[10];
  if (version !== 3 && version !== 4) throw new Failure('unsupported', { why: 'keepass-old' });
  const { fields, end } = readFields(bytes, version === 4 ? 4 : 2);
  const field = (id: number): Bytes => fields.get(id) ?? new Uint8Array();
  const cipher = CIPHERS[toHex(field(FIELD.cipher))];
  if (!cipher) throw unknownCipher();
  const masterSeed = field(FIELD.masterSeed);
  if (masterSeed.length !== 32) throw damaged();
  const number = (id: number) => (field(id).length >= 4 ? viewOf(field(id)).getUint32(0, true) : 0);
  return {
    version,
    cipher,
    isCompressed: number(FIELD.compression) === 1,
    masterSeed,
    iv: field(FIELD.iv),
    kdf:
      version === 4
        ? kdfOf(variants(field(FIELD.kdf)))
        : aesKdf(field(FIELD.transformSeed), unsigned(field(FIELD.transformRounds))),
    end,
    startBytes: field(FIELD.startBytes),
    streamKey: field(FIELD.streamKey),
    streamId: number(FIELD.streamId),
  };
}

function readFields(bytes: Bytes, lengthBytes: 2 | 4): { fields: Map<number, Bytes>; end: number } {
  const view = viewOf(bytes);
  const fields = new Map<number, Bytes>();
  for (let at = 12; at + 1 + lengthBytes <= bytes.length; ) {
    const id = bytes[at] ?? 0;
    const length = lengthBytes === 4 ? view.getUint32(at + 1, true) : view.getUint16(at + 1, true);
    const start = at + 1 + lengthBytes;
    if (start + length > bytes.length) throw damaged();
    at = start + length;
    if (id === FIELD.end) return { fields, end: at };
    fields.set(id, bytes.slice(start, at));
  }
  throw damaged();
}

/** A KDBX variant dictionary: `version2`, then `type1 ‖ nameLength4 ‖ name ‖ valueLength4 ‖ value`, up to a type of 0. */
function variants(bytes: Bytes): Map<string, Bytes> {
  const view = viewOf(bytes);
  const found = new Map<string, Bytes>();
  for (let at = 2; at < bytes.length && bytes[at] !== 0; ) {
    if (at + 5 > bytes.length) throw damaged();
    const valueAt = at + 5 + view.getUint32(at + 1, true);
    if (valueAt + 4 > bytes.length) throw damaged();
    const end = valueAt + 4 + view.getUint32(valueAt, true);
    if (end > bytes.length) throw damaged();
    found.set(String.fromCharCode(...bytes.subarray(at + 5, valueAt).slice(0, 16)), bytes.slice(valueAt + 4, end));
    at = end;
  }
  return found;
}

function kdfOf(parameters: Map<string, Bytes>): Kdf {
  const of = (name: string): Bytes => parameters.get(name) ?? new Uint8Array();
  const kind = KDFS[toHex(of('$UUID'))];
  if (kind === undefined) throw unknownCipher();
  if (kind === 'aes') return aesKdf(of('S'), unsigned(of('R')));
  if (Number(unsigned(of('V'))) !== ARGON2_VERSION || of('K').length > 0 || of('A').length > 0) throw unknownCipher();
  const number = (name: string) => Number(unsigned(of(name)));
  return { kind, salt: of('S'), memory: Math.floor(number('M') / 1024), passes: number('I'), lanes: number('P') };
}

function aesKdf(seed: Bytes, rounds: bigint): Kdf {
  if (rounds > BigInt(LIMITS.aesKdfRounds)) throw tooMuchWork();
  if (seed.length !== 32) throw damaged();
  return { kind: 'aes', seed, rounds: Number(rounds) };
}

/** A whole number of 4 or 8 bytes. */
function unsigned(bytes: Bytes): bigint {
  if (bytes.length !== 4 && bytes.length !== 8) throw damaged();
  return bytes.length === 4 ? BigInt(viewOf(bytes).getUint32(0, true)) : viewOf(bytes).getBigUint64(0, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function unknownCipher(): Failure<'unsupported'> {
  return new Failure('unsupported', { why: 'keepass-cipher' });
}
