import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judgeMessage } from '../../../lib/message-codes/find.ts';
import { reduceMessage } from '../../../lib/message-codes/reduce.ts';

const FOLDER = new URL('../../fixtures/message-codes/', import.meta.url);
const MESSAGES: string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))
  .map(({ text }: { text: string }) => text);

it('makes a case of a message, with another code and without its user', () => {
  const { text, judged, isSame } = reduceMessage(
    'Hello Tenzin,\n482 913 is your Northwind code. It was sent to t.dorji@northwind.io. Call +1 202 555 0143.',
  );
  expect(isSame).toBe(true);
  expect(judged.found).toHaveLength(1);
  expect(text).toContain('Hello Alex,');
  expect(text).not.toMatch(/482 ?913|Tenzin|dorji|northwind\.io|555 0143/);
  expect(judged.found[0]?.code).toMatch(/^\d{6}$/);
});

it('keeps the form that binds a code to a host', () => {
  const { text, judged } = reduceMessage('482130 is your code.\n\n@acme.example #482130');
  expect(text).toMatch(/^(\d{6}) is your code\.\n\n@example\.com #\1$/);
  expect(judged.found).toEqual([{ code: text.slice(0, 6), host: 'example.com', confidence: 1 }]);
});

it('comes to the same verdict on 19 of 20 messages of the corpus, and says where it does not', () => {
  const sample = MESSAGES.filter((_, i) => i % 25 === 0);
  const made = sample.map((text) => ({ text, reduced: reduceMessage(text) }));
  for (const { text, reduced } of made) {
    const [before, after] = [judgeMessage(text).found, judgeMessage(reduced.text).found];
    expect(reduced.judged.found).toEqual(after);
    if (reduced.isSame) expect(after.map(({ code }) => code.length)).toEqual(before.map(({ code }) => code.length));
    for (const { code } of before)
      if (/^\d{6,}$/.test(code)) expect(after.map((each) => each.code)).not.toContain(code);
  }
  expect(made.filter(({ reduced }) => reduced.isSame).length).toBeGreaterThanOrEqual(sample.length * 0.95);
});

it('says which word spoke for a code, and why another did not', () => {
  const { candidates } = judgeMessage('Your verification code is 482913. It is for the PIN and code Winter');
  const [code, word] = [candidates[0], candidates.at(-1)];
  expect(code?.relations[0]).toMatchObject({ relation: 'tight', dropped: '', worth: 0.97 });
  expect(word).toMatchObject({ code: 'Winter', doubt: 'word', confidence: 0 });
  expect(word?.relations.map(({ dropped }) => dropped)).toContain('doubt');
});
