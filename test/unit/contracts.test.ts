import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const PURE = 'otp,crypto,replica,vault,sites,sync,transfer,picture,lexicon,message-codes,protocol';

/** `export function name(` and `export const name = (…) =>`. */
const EXPORTED =
  /^export (?:async )?(?:function\*? (\w+)|const (\w+)(?:: [^=\n]+)? = (?:async )?(?:\([^()\n]*\)(?:: [^=\n]+)? =>|\w+ =>))/gm;

/** Exported functions right above which no doc comment ends. */
function bare(text: string): string[] {
  return [...text.matchAll(EXPORTED)]
    .filter(({ index }) => !/\*\/\n$/.test(text.slice(0, index)))
    .map(([, declared, assigned]) => declared ?? assigned ?? '');
}

it('tells a function with a contract from one without', () => {
  expect(
    bare('/** What it gives. */\nexport function a() {}\n\nexport function b() {}\nexport const c = (x: 1) => x;\n'),
  ).toEqual(['b', 'c']);
});

it('finds a contract on each exported function of the pure modules', () => {
  const files = globSync(`lib/{${PURE}}/**/*.ts`);
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => bare(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`))).toEqual([]);
});
