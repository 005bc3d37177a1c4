import { beforeEach, expect, test } from 'vitest';
import { takeEarlyKeys } from '../../../lib/app/early-keys.ts';

beforeEach(() => {
  document.body.innerHTML = '<textarea id="early-keys"></textarea>';
});

test.each([
  ['', { text: '', isEntered: false }],
  ['git', { text: 'git', isEntered: false }],
  ['git\n', { text: 'git', isEntered: true }],
  ['two words\nmore', { text: 'two words', isEntered: true }],
  // Enter that opened the popup and is still held must not copy a code.
  ['\n\n', { text: '', isEntered: false }],
])('%j was typed early', (typed, keys) => {
  (document.querySelector('textarea') as HTMLTextAreaElement).value = typed;
  expect(takeEarlyKeys()).toEqual(keys);
});

test('what was typed early is taken once, and its field goes', () => {
  (document.querySelector('textarea') as HTMLTextAreaElement).value = 'correct horse';
  takeEarlyKeys();
  expect(document.querySelector('textarea')).toBeNull();
  expect(takeEarlyKeys()).toEqual({ text: '', isEntered: false });
});
