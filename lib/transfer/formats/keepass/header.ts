import { LIMITS, tooMuchWork } from '../../import/limits.ts';
import { damaged } from '../../import/source.ts';

const KDF_PARAMETERS = 11;
const TRANSFORM_ROUNDS = 6;
const END = 0;

/**
 * Refuses a KDBX file whose AES key derivation asks for more rounds than anyone waits for. Argon2 is held to its
 * caps where it runs. @throws {Failure} `damaged`, `too-large`
 */
export function assertKdbxKdf(bytes: Uint8Array<ArrayBuffer>): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 13) throw damaged();
  const lengthBytes = view.getUint16(10, true) >= 4 ? 4 : 2;
  for (let at = 12; at + 1 + lengthBytes <= bytes.length; ) {
    const id = bytes[at]!;
    const length = lengthBytes === 4 ? view.getUint32(at + 1, true) : view.getUint16(at + 1, true);
    const start = at + 1 + lengthBytes;
    if (start + length > bytes.length) throw damaged();
    if (id === END) return;
    if (id === TRANSFORM_ROUNDS && length === 8) assertRounds(view.getBigUint64(start, true));
    if (id === KDF_PARAMETERS) assertDictionary(view, start, start + length);
    at = start + length;
  }
  throw damaged();
}

function assertRounds(rounds: bigint): void {
  if (rounds > BigInt(LIMITS.aesKdfRounds)) throw tooMuchWork();
}

/** A KDBX variant dictionary: `type1 ‖ nameLength4 ‖ name ‖ valueLength4 ‖ value`, up to a type of 0. */
function assertDictionary(view: DataView, from: number, end: number): void {
  for (let at = from + 2; at < end && view.getUint8(at) !== 0; ) {
    if (at + 5 > end) throw damaged();
    const nameLength = view.getUint32(at + 1, true);
    const valueAt = at + 5 + nameLength;
    if (valueAt + 4 > end) throw damaged();
    const valueLength = view.getUint32(valueAt, true);
    if (valueAt + 4 + valueLength > end) throw damaged();
    const isRounds = nameLength === 1 && view.getUint8(at + 5) === 'R'.charCodeAt(0);
    if (isRounds && valueLength === 8) assertRounds(view.getBigUint64(valueAt + 4, true));
    at = valueAt + 4 + valueLength;
  }
}
