import { Failure } from '../failure.ts';

/** A field of a protobuf message: the number of a varint, or the bytes of a length-delimited one. */
export interface Field {
  number: number;
  value: bigint | Uint8Array;
}

function damaged(): never {
  throw new Failure('migration-damaged');
}

/** Base-128 number at a position, and the position behind it. */
function readVarint(bytes: Uint8Array, start: number): [value: bigint, next: number] {
  let value = 0n;
  for (let i = 0; i < 10; i++) {
    const byte = bytes[start + i];
    if (byte === undefined) damaged();
    value |= BigInt(byte & 127) << BigInt(7 * i);
    if (byte < 128) return [BigInt.asUintN(64, value), start + i + 1];
  }
  return damaged();
}

/** The fields of a message in their order; fixed-width ones are skipped. @throws {Failure} `migration-damaged` */
export function readFields(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at < bytes.length) {
    const [tag, next] = readVarint(bytes, at);
    const number = Number(tag >> 3n);
    const wireType = Number(tag & 7n);
    at = next;
    if (wireType === 0) {
      const [value, end] = readVarint(bytes, at);
      fields.push({ number, value });
      at = end;
    } else if (wireType === 2) {
      const [length, start] = readVarint(bytes, at);
      if (length > BigInt(bytes.length - start)) damaged();
      at = start + Number(length);
      fields.push({ number, value: bytes.subarray(start, at) });
    } else if (wireType === 1 || wireType === 5) {
      at += wireType === 1 ? 8 : 4;
      if (at > bytes.length) damaged();
    } else damaged();
  }
  return fields;
}

function writeVarint(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return [...bytes, Number(rest)];
}

/** A message of these fields. Negative numbers take ten bytes, as protobuf's int32 does. */
export function writeFields(fields: Field[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    fields.flatMap(({ number, value }) =>
      typeof value === 'bigint'
        ? [...writeVarint(BigInt(number) << 3n), ...writeVarint(value)]
        : [...writeVarint((BigInt(number) << 3n) | 2n), ...writeVarint(BigInt(value.length)), ...value],
    ),
  );
}
