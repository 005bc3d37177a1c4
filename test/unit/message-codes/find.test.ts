import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMessageCodes } from '../../../lib/message-codes/find.ts';
import { otherCodesIn } from '../../../lib/message-codes/other-codes.ts';
import { codesIn } from './codes-in.ts';

interface Sample {
  text: string;
  /** null where the message has no code. */
  code: string | null;
}

const FOLDER = new URL('../../fixtures/message-codes/', import.meta.url);
const LANGUAGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Sample[]] => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')),
  ]);
const SAMPLES = LANGUAGES.flatMap(([, samples]) => samples);

describe('the corpus', () => {
  it('has 300 messages in 15 languages, a third of them without a code', () => {
    expect(SAMPLES.length).toBeGreaterThanOrEqual(300);
    expect(LANGUAGES.length).toBeGreaterThanOrEqual(15);
    expect(SAMPLES.filter(({ code }) => code === null).length).toBeGreaterThanOrEqual(SAMPLES.length / 3);
  });

  it.each(LANGUAGES)('%s', (_, samples) => {
    const answers = samples.map(({ text }) => ({ text, code: codesIn(text) }));
    expect(answers).toEqual(samples.map(({ text, code }) => ({ text, code: code === null ? [] : [code] })));
  });
});

describe('the domain-bound form', () => {
  const TEXT = '48213 is your Acme code.\n\n@acme.example #482130';

  it('wins over everything else in the message', () => {
    expect(findMessageCodes(TEXT)).toEqual([{ code: '482130', host: 'acme.example', confidence: 1 }]);
  });

  it.each([
    ['acme.example', true],
    ['www.acme.example', true],
    ['acme.example:8443', true],
    ['ACME.example', true],
    ['evilacme.example', false],
    ['acme.example.evil.test', false],
    ['example', false],
    ['', false],
  ])('at %s: %s', (host, offered) => {
    expect(codesIn(TEXT, host)).toEqual(offered ? ['482130'] : []);
  });

  it('knows localhost, and the form with an embedded frame', () => {
    expect(codesIn('1234 is your code.\n\n@localhost #1234', 'localhost:7030')).toEqual(['1234']);
    expect(findMessageCodes('x\n@shop.example #48213 @pay.example')[0]?.host).toBe('shop.example');
  });

  it('is found where a page has run the lines together', () => {
    expect(codesIn('Your Acme code is 482130. @acme.example #482130', 'acme.example')).toEqual(['482130']);
  });

  it('is no part of a name under a shared suffix', () => {
    expect(codesIn('Code\n@alice.github.io #482130', 'mallory.github.io')).toEqual([]);
  });
});

describe('ways to write a code', () => {
  it.each([
    ['Your code is 123-456', '123456'],
    ['Your code is 123 456', '123456'],
    ['Your code is 1 2 3 4 5 6', '123456'],
    ['Your code is 12-34-56', '123456'],
    ['Your code is G-123456', '123456'],
    ['Your code is “123456”.', '123456'],
    ['Your code is **123456**', '123456'],
    ['Your code is １２３４５６', '123456'],
    ['Your code is 12\u200b34\u200b56', '123456'],
    ['Your code is 123\u00a0456', '123456'],
    ['Your code is AB12-CD34', 'AB12CD34'],
  ])('%s', (text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });
});

describe('an answer that is asked for', () => {
  it.each([
    ['Reply YES to confirm your visit 48213', []],
    ['REPLY YES TO CONFIRM YOUR VISIT 48213', []],
    ['INGRESE 482913 PARA CONFIRMAR SU ACCESO, SI NO FUE USTED LLAME', ['482913']],
    ['Enter 482913 to sign in, text STOP to end.', ['482913']],
  ])('%s', (text, found) => {
    expect(codesIn(text)).toEqual(found);
  });
});

describe('hostile input', () => {
  it('costs no more than a glance', () => {
    for (const text of ['1 '.repeat(200_000), 'code '.repeat(100_000), '@a.'.repeat(100_000), `${'1'.repeat(99_999)}`])
      expect(findMessageCodes(text)).toEqual([]);
  });

  it('is not compared with itself, number by word', () => {
    for (const unit of ['code 1234 ', 'code: 1234. ', 'code ABCD-EFGH '])
      expect(findMessageCodes(unit.repeat(2000)).length).toBeLessThanOrEqual(3);
  });

  it.each(['код', 'коды', 'κωδικ', 'كود', 'code '])('repeats %j as often as a text is read', (unit) => {
    expect(findMessageCodes(unit.repeat(20_000 / unit.length))).toEqual([]);
  });

  it('has no word so long that its end is searched for all through the text', () => {
    const letters = (count: number) => `код${'а'.repeat(count)} заказа`;
    expect([0, 4, 12].map((count) => otherCodesIn(letters(count)).length)).toEqual([1, 1, 1]);
    expect([13, 40, 4000].map((count) => otherCodesIn(letters(count)).length)).toEqual([0, 0, 0]);
  });

  it('may be empty or no text at all', () => {
    expect(findMessageCodes('')).toEqual([]);
    expect(findMessageCodes('\ud800\udc00\u0000\ufffd')).toEqual([]);
  });
});
