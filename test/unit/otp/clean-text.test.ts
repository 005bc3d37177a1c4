import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, mixedScriptWord } from '../../../lib/otp/clean-text.ts';
import { runs } from '../runs.ts';

test.each([
  ['plain', 'plain', []],
  ['  spaces \u00a0', 'spaces', []],
  ['tab\tand\r\nline', 'tab and line', []],
  ['nul\u0000 and c1 \u0090', 'nul and c1', ['U+0000', 'U+0090']],
  ['\u202Egnp.exe\u202C', 'gnp.exe', ['U+202E', 'U+202C']],
  ['a\u2066b\u2069\u200F\u061C', 'ab', ['U+2066', 'U+2069', 'U+200F', 'U+061C']],
  ['Git\u200BHub\uFEFF\u2060\u00AD', 'GitHub', ['U+200B', 'U+FEFF', 'U+2060', 'U+00AD']],
  ['a\u200Db\u200Cc', 'abc', ['U+200D', 'U+200C']],
  ['x\u{E0061}\u{E0062}', 'x', ['U+E0061', 'U+E0062']],
  ['\u3164\u115F', '', ['U+3164', 'U+115F']],
  ['e\u0301', '\u00e9', []],
  ['\ud800', '\ufffd', []],
  ['❤️ ☎︎', '❤️ ☎︎', []],
  ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦', []],
  ['क्‍ष', 'क्‍ष', []],
])('%j', (raw, text, removed) => {
  expect(cleanText(raw)).toEqual({ text, removed });
});

test('clean text stays as it is, and nothing that steers or hides text is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const { text } = cleanText(raw);
      expect(cleanText(text)).toEqual({ text, removed: [] });
      expect(text).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200B\u2060\uFEFF]/u);
    }),
    { numRuns: runs(1000) },
  );
});

test.each([
  ['GitHub', null],
  ['Яндекс', null],
  ['Яндекс Mail', null],
  ['株式会社ABC', null],
  ['Café München', null],
  ['pаypal', 'pаypal'],
  ['My Gооgle account', 'Gооgle'],
  ['Αpple', 'Αpple'],
])('%s', (text, word) => {
  expect(mixedScriptWord(text)).toBe(word);
});
