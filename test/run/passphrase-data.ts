// Writes lib/vault/passphrase-data.ts from the word lists of zxcvbn-ts (MIT): what pairs of letters are ordinary, and a
// filter of the listed passphrases and words that would pass for strong without it, by themselves or as people vary them.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { ensurePackage } from './setup.mjs';

ensurePackage('test/zxcvbn');
const { variants, words } = await import('../zxcvbn/zxcvbn.mjs');

const FILE = 'lib/vault/passphrase-data.ts';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const HASHES = 13;
const BITS_PER_WORD = 19;

const counts = new Map<string, number>();
for (const word of words.ordinary)
  for (let i = 1; i < word.length; i++) {
    const pair = word.slice(i - 1, i + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
const costs = [...LETTERS].flatMap((first) => {
  const total = [...LETTERS].reduce((sum, second) => sum + (counts.get(first + second) ?? 0), 0);
  return [...LETTERS].map((second) =>
    Math.min(9, Math.round(-Math.log2(((counts.get(first + second) ?? 0) + 0.5) / (total + 13)))),
  );
});

function write(bits: Uint8Array): void {
  writeFileSync(
    FILE,
    `// Made by test/run/passphrase-data.ts. Do not edit.

/** Bits that each letter costs after each other in ordinary words, as digits: a row for each first letter. */
export const PAIR_COSTS =
  '${costs.join('')}';

/** A Bloom filter of known passphrases, as base64. */
export const KNOWN_BITS =
  '${Buffer.from(bits).toString('base64')}';
export const KNOWN_HASHES = ${HASHES};
`,
  );
}

// First without the list: what is called strong then has to be in it.
write(new Uint8Array(64));
const { passphraseStrength, STRONG_ENOUGH } = await import('../../lib/vault/passphrase-strength.ts');
const { positionsOf } = await import('../../lib/vault/passphrase-known.ts');
const known = words.all.filter((word) =>
  variants(word).some((variant) => passphraseStrength(variant).score >= STRONG_ENOUGH),
);

function fill(texts: readonly string[]): number {
  const bits = new Uint8Array(Math.ceil((texts.length * BITS_PER_WORD) / 8));
  for (const text of texts)
    for (const at of positionsOf(text, bits.length * 8, HASHES)) bits[at >> 3]! |= 1 << (at & 7);
  write(bits);
  return bits.length;
}

// Then once more, with zxcvbn as the judge, for the few that it knows in other spellings.
fill(known);
const missed = JSON.parse(
  execFileSync('node', ['test/run/passphrase-missed.ts'], { encoding: 'utf8', maxBuffer: 1e8 }),
);
const size = fill([...known, ...missed]);
console.log(`${known.length} words and ${missed.length} spellings are in the filter, ${size} bytes`);
