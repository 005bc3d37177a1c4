import { must } from '../../must.ts';
import { damaged } from '../import/source.ts';

/**
 * Twofish with 256-bit keys, decryption in CBC mode, after "Twofish: A 128-Bit Block Cipher" (Schneier et al., 1998).
 * KeePass databases may be sealed with it; WebCrypto and the libraries at hand have no Twofish.
 */

const ROUNDS = 16;
const BLOCK = 16;
/** Multiplications of the MDS and RS matrices are modulo these polynomials. */
const MDS_POLYNOMIAL = 0x169;
const RS_POLYNOMIAL = 0x14d;

/** One number of a table; all indexes below are within their tables. */
const entry = (table: ArrayLike<number>, at: number): number => table[at] ?? 0;

/** The four 4-bit tables of each of the two fixed permutations, q0 and q1. */
const NIBBLES = [
  ['817d6f320b59eca4', 'ecb81235f4a6709d', 'ba5e6d90c8f32471', 'd7f4126e9b3085ca'],
  ['28bdf76e31940ac5', '1e2b4c376da5f908', '4c75169a0ed82b3f', 'b951c3de647f208a'],
].map((tables) => tables.map((table) => [...table].map((digit) => Number.parseInt(digit, 16))));

const Q = NIBBLES.map(([t0 = [], t1 = [], t2 = [], t3 = []]) => {
  const table = new Uint8Array(256);
  for (let x = 0; x < 256; x++) {
    let [a, b] = [x >> 4, x & 15];
    const step = (ta: number[], tb: number[]) => {
      const mixed = a ^ b;
      const turned = a ^ ((b >> 1) | ((b & 1) << 3)) ^ ((a << 3) & 15);
      [a, b] = [entry(ta, mixed), entry(tb, turned)];
    };
    step(t0, t1);
    step(t2, t3);
    table[x] = (b << 4) | a;
  }
  return table;
}) as [Uint8Array, Uint8Array];

const MDS = [
  [0x01, 0xef, 0x5b, 0x5b],
  [0x5b, 0xef, 0xef, 0x01],
  [0xef, 0x5b, 0x01, 0xef],
  [0xef, 0x01, 0xef, 0x5b],
];
const RS = [
  [0x01, 0xa4, 0x55, 0x87, 0x5a, 0x58, 0xdb, 0x9e],
  [0xa4, 0x56, 0x82, 0xf3, 0x1e, 0xc6, 0x68, 0xe5],
  [0x02, 0xa1, 0xfc, 0xc1, 0x47, 0xae, 0x3d, 0x19],
  [0xa4, 0x55, 0x87, 0x5a, 0x58, 0xdb, 0x9e, 0x03],
];

/** Which permutation each byte goes through, the one nearest to the MDS matrix first, then those behind each key word. */
const ORDER = [
  [1, 0, 0, 1, 1],
  [0, 0, 1, 1, 0],
  [1, 1, 0, 0, 0],
  [0, 1, 1, 0, 1],
] as const;

function multiply(a: number, b: number, polynomial: number): number {
  let product = 0;
  for (let [x, y] = [a, b]; y > 0; y >>= 1) {
    if (y & 1) product ^= x;
    x <<= 1;
    if (x & 0x100) x ^= polynomial;
  }
  return product;
}

/** What each value of each byte becomes in the MDS matrix, as a word. */
const MDS_TABLES = [0, 1, 2, 3].map((column) =>
  Uint32Array.from({ length: 256 }, (_, x) =>
    MDS.reduce((word, row, i) => word | (multiply(entry(row, column), x, MDS_POLYNOMIAL) << (8 * i)), 0),
  ),
);

const rotateLeft = (x: number, n: number) => (x << n) | (x >>> (32 - n));

/** One byte through its permutations, with a byte of each key word, the last word first; not yet the MDS matrix. */
function permute(x: number, at: number, words: readonly Uint8Array[]): number {
  const order = must(ORDER[at]);
  let byte = entry(Q[order[4]], x);
  for (let i = words.length - 1; i >= 0; i--) byte = entry(Q[order[i] ?? 0], byte ^ entry(must(words[i]), at));
  return byte;
}

/** The function h of the key schedule: a byte four times over. */
function h(x: number, words: readonly Uint8Array[]): number {
  let word = 0;
  for (let at = 0; at < 4; at++) word ^= entry(must(MDS_TABLES[at]), permute(x, at, words));
  return word;
}

interface Schedule {
  subkeys: Uint32Array;
  /** The S-boxes with the MDS matrix behind them. */
  boxes: Uint32Array[];
}

function schedule(key: Uint8Array): Schedule {
  const word = (i: number) => key.subarray(4 * i, 4 * i + 4);
  const even = [word(0), word(2), word(4), word(6)];
  const odd = [word(1), word(3), word(5), word(7)];
  const subkeys = new Uint32Array(2 * ROUNDS + 8);
  for (let i = 0; i < subkeys.length; i += 2) {
    const a = h(i, even);
    const b = rotateLeft(h(i + 1, odd), 8);
    subkeys[i] = a + b;
    subkeys[i + 1] = rotateLeft(a + 2 * b, 9);
  }
  const vectors = [3, 2, 1, 0].map((i) =>
    Uint8Array.from(RS, (row) =>
      row.reduce((sum, factor, j) => sum ^ multiply(factor, entry(key, 8 * i + j), RS_POLYNOMIAL), 0),
    ),
  );
  const boxes = [0, 1, 2, 3].map((at) =>
    Uint32Array.from({ length: 256 }, (_, x) => entry(must(MDS_TABLES[at]), permute(x, at, vectors))),
  );
  return { subkeys, boxes };
}

function decryptBlock({ subkeys, boxes }: Schedule, input: DataView, at: number, out: DataView): void {
  const [s0, s1, s2, s3] = boxes as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const g = (x: number) =>
    entry(s0, x & 255) ^ entry(s1, (x >>> 8) & 255) ^ entry(s2, (x >>> 16) & 255) ^ entry(s3, x >>> 24);
  const read = (i: number) => input.getUint32(at + 4 * i, true) ^ entry(subkeys, 4 + i);
  let [c, d, a, b] = [read(0), read(1), read(2), read(3)];
  for (let round = ROUNDS - 1; round >= 0; round--) {
    const t0 = g(c);
    const t1 = g(rotateLeft(d, 8));
    a = rotateLeft(a, 1) ^ (t0 + t1 + entry(subkeys, 8 + 2 * round));
    const mixed = b ^ (t0 + 2 * t1 + entry(subkeys, 9 + 2 * round));
    b = rotateLeft(mixed, 31);
    [a, b, c, d] = [c, d, a, b];
  }
  for (const [i, x] of [a, b, c, d].entries()) out.setUint32(4 * i, x ^ entry(subkeys, i), true);
}

/** @param key 32 bytes @throws {Failure} `damaged` where the padding does not fit */
export function openTwofishCbc(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  if (sealed.length === 0 || sealed.length % BLOCK !== 0) throw damaged();
  const made = schedule(key);
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const plain = new Uint8Array(sealed.length);
  let before = iv;
  for (let at = 0; at < sealed.length; at += BLOCK) {
    decryptBlock(made, view, at, new DataView(plain.buffer, at, BLOCK));
    for (let i = 0; i < BLOCK; i++) plain[at + i] = entry(plain, at + i) ^ entry(before, i);
    before = sealed.subarray(at, at + BLOCK);
  }
  const padding = plain.at(-1) ?? 0;
  const isFitting = padding >= 1 && padding <= BLOCK && plain.subarray(-padding).every((byte) => byte === padding);
  if (!isFitting) throw damaged();
  return plain.slice(0, -padding);
}
