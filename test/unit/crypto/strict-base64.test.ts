import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const BYTES = fileURLToPath(new URL('../../../lib/crypto/bytes.ts', import.meta.url));

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

test('strict base64 is the same by the browser and by ourselves', () => {
  // In a process of its own: Node has the browser's only with a flag.
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
    const browsers = typeof Uint8Array.fromBase64;
    const first = texts.map(read);
    delete Uint8Array.fromBase64;
    delete Uint8Array.prototype.toBase64;
    console.log(JSON.stringify({ browsers, first, second: texts.map(read) }));
  `;
  const said = execFileSync(process.execPath, ['--js-base-64', '--input-type=module', '-e', script]);
  const { browsers, first, second } = JSON.parse(String(said)) as Record<'first' | 'second', string[]> & {
    browsers: string;
  };
  expect(browsers).toBe('function');
  for (const [at, text] of texts().entries()) expect([text, first[at]]).toEqual([text, second[at]]);
  const accepted = first.filter((answer) => answer !== 'SyntaxError');
  expect(accepted.every((answer) => /^[\d,]*$/.test(answer))).toBe(true);
  expect(accepted.length).toBeGreaterThan(100);
  expect(first.length - accepted.length).toBeGreaterThan(500);
});
