import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const BYTES = fileURLToPath(new URL('../../../lib/crypto/bytes.ts', import.meta.url));

/** What Node needs to have the browser's base64: nothing in later versions, a flag in 24; undefined where it has none. */
const FLAGS = [[], ['--js-base-64']].find((flags) => {
  const said = spawnSync(process.execPath, [...flags, '-p', 'typeof Uint8Array.fromBase64']);
  return String(said.stdout).trim() === 'function';
});

/** Texts of 0 to 7 bytes, and each with one character replaced, put in or left out. */
function texts(): string[] {
  const odd = ['A', 'B', '/', '+', '=', ' ', '\n', '-', '_', 'é', '\0'];
  const whole = Array.from({ length: 8 }, (_, size) =>
    Buffer.from(Array.from({ length: size }, (__, at) => (size * 37 + at * 91) % 256)).toString('base64'),
  );
  const changed = whole.flatMap((text) =>
    Array.from({ length: text.length + 1 }, (_, at) => [
      text.slice(0, at) + text.slice(at + 1),
      ...odd.flatMap((sign) => [
        text.slice(0, at) + sign + text.slice(at + 1),
        text.slice(0, at) + sign + text.slice(at),
      ]),
    ]).flat(),
  );
  return [...new Set([...whole, ...changed])];
}

test.skipIf(!FLAGS)('strict base64 is the same by the browser and by ourselves', () => {
  const script = `
    import { fromStrictBase64 } from ${JSON.stringify(BYTES)};
    const texts = ${JSON.stringify(texts())};
    const read = (text) => {
      try {
        return [...fromStrictBase64(text)].join();
      } catch (error) {
        return error.name;
      }
    };
    const first = texts.map(read);
    delete Uint8Array.fromBase64;
    delete Uint8Array.prototype.toBase64;
    console.log(JSON.stringify({ first, second: texts.map(read) }));
  `;
  const said = execFileSync(process.execPath, [...(FLAGS ?? []), '--input-type=module', '-e', script]);
  const { first, second } = JSON.parse(String(said)) as Record<'first' | 'second', string[]>;
  for (const [at, text] of texts().entries()) expect([text, first[at]]).toEqual([text, second[at]]);
  const accepted = first.filter((answer) => answer !== 'SyntaxError');
  expect(accepted.every((answer) => /^[\d,]*$/.test(answer))).toBe(true);
  expect(accepted.length).toBeGreaterThan(100);
  expect(first.length - accepted.length).toBeGreaterThan(500);
});
