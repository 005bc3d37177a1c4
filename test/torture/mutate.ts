/** A seeded generator (mulberry32): the same seed gives the same run anywhere. Numbers from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Mutation = (bytes: Uint8Array, pick: (below: number) => number, corpus: readonly Uint8Array[]) => Uint8Array;

function join(...parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** What readers choke on: huge, negative and broken numbers, emptiness, nesting, markup, names of prototypes. */
const TOKENS = [
  '0',
  '-1',
  '4294967296',
  '9007199254740993',
  '1e308',
  '99999999999999999999999999',
  '0.5',
  'NaN',
  'null',
  'true',
  '""',
  '[]',
  '{}',
  '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
  '{"a":'.repeat(40),
  '__proto__',
  'constructor',
  '<a>'.repeat(50),
  '&#x0;',
  '%',
  '%ff%fe',
  '\u202e',
  '\ud800',
  '\0',
  'A'.repeat(5000),
].map((token) => new TextEncoder().encode(token));

/** Values in the place of what a JSON file says somewhere. */
const VALUES: unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  2 ** 31,
  2 ** 53 + 2,
  1e308,
  '',
  ' ',
  '0',
  '-1',
  'null',
  'AAAA',
  '%%%',
  '\u202e\0',
  'A'.repeat(6000),
  [],
  {},
  [[[[]]]],
  ['x', null],
  { toString: 1 },
];

/** One value of a JSON text as another, or gone: still JSON, so that it gets past the door. */
function replaceValue(bytes: Uint8Array, pick: (below: number) => number): Uint8Array {
  let root: unknown;
  try {
    root = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return replaceNumber(bytes, pick);
  }
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      places.push({ holder: value as Record<string, unknown>, key });
      visit(child);
    }
  };
  visit(root);
  const place = places[pick(places.length)];
  if (!place) return bytes;
  if (pick(8) === 0) delete place.holder[place.key];
  else place.holder[place.key] = VALUES[pick(VALUES.length)];
  return new TextEncoder().encode(JSON.stringify(root));
}

const MUTATIONS: Mutation[] = [
  flip,
  // Several chances: other mutations mostly end at the door.
  replaceValue,
  replaceValue,
  replaceValue,
  // A few bytes anew.
  (bytes, pick) => {
    const out = bytes.slice();
    for (let i = pick(8); i >= 0; i--) out[pick(out.length)] = pick(256);
    return out;
  },
  // Cut off.
  (bytes, pick) => bytes.slice(0, pick(bytes.length)),
  // A piece taken out.
  (bytes, pick) => {
    const at = pick(bytes.length);
    return join(bytes.subarray(0, at), bytes.subarray(at + 1 + pick(64)));
  },
  // A piece twice.
  (bytes, pick) => {
    const at = pick(bytes.length);
    const end = at + 1 + pick(256);
    return join(bytes.subarray(0, end), bytes.subarray(at));
  },
  // A hostile token in the middle, or in the place of a number or a word.
  (bytes, pick) => {
    const at = pick(bytes.length);
    const token = TOKENS[pick(TOKENS.length)]!;
    return join(bytes.subarray(0, at), token, bytes.subarray(at));
  },
  replaceNumber,
  // The end of another file.
  (bytes, pick, corpus) => {
    const other = corpus[pick(corpus.length)]!;
    return join(bytes.subarray(0, pick(bytes.length)), other.subarray(pick(other.length)));
  },
  // Four bytes at the largest or smallest: lengths and offsets in binary formats.
  (bytes, pick) => {
    const out = bytes.slice();
    const at = pick(out.length);
    out.fill([0, 0xff, 0x7f, 0x80][pick(4)]!, at, at + 1 + pick(8));
    return out;
  },
];

/** One bit. */
function flip(bytes: Uint8Array, pick: (below: number) => number): Uint8Array {
  const out = bytes.slice();
  out[pick(out.length)]! ^= 1 << pick(8);
  return out;
}

/** A number of a text as another: iterations, memory, digits, periods, sizes. */
function replaceNumber(bytes: Uint8Array, pick: (below: number) => number): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes);
  const numbers = [...text.matchAll(/\d+/g)];
  const found = numbers[pick(Math.max(1, numbers.length))];
  if (!found) return flip(bytes, pick);
  const token = TOKENS[pick(10)]!;
  return join(bytes.subarray(0, found.index), token, bytes.subarray(found.index + found[0].length));
}

/** One to three mutations of a file. `random` decides all of it. */
export function mutate(bytes: Uint8Array, random: () => number, corpus: readonly Uint8Array[]): Uint8Array {
  const pick = (below: number) => Math.floor(random() * Math.max(1, below));
  let out = bytes;
  for (let i = pick(3); i >= 0; i--) {
    if (out.length === 0) return out;
    out = MUTATIONS[pick(MUTATIONS.length)]!(out, pick, corpus);
  }
  return out;
}
