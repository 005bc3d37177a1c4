import { expect, it } from 'vitest';
import { isPlain } from '../../../../lib/page/autofill/inline-icon.ts';
import { showPage } from './page.ts';

it.each([
  ['', '', true],
  ['opacity: 0.3', '', false],
  ['', 'opacity: 0.01', false],
  ['', 'filter: blur(2px)', false],
  ['', 'clip-path: inset(50%)', false],
  ['', 'visibility: hidden', false],
])('a mark under %j in %j counts as plainly seen: %s', (own, around, isSeen) => {
  showPage(`<div style="${around}"><b style="${own}"></b></div>`);
  expect(isPlain(document.querySelector('b')!, (element) => getComputedStyle(element))).toBe(isSeen);
});
