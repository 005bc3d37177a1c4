import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../../lib/transfer/import/json-fault.ts';

test.each([
  ['[1,]', 3],
  ['{"a":1,}', 7],
  ['{"a" 1}', 5],
  ['[1 2]', 3],
  ['[nope]', 1],
  ['{"a":1}}', 7],
  ['[}', 1],
  ['{a:1}', 1],
  ["{'a':1}", 1],
  ['[1,\n2,\n,3]', 7],
])('%s stops being JSON at %i', (text, at) => {
  expect(jsonFault(text)).toBe(at);
});

test('JSON that was cut off anywhere only ends too soon', () => {
  fc.assert(
    fc.property(
      fc.json().filter((text) => /^[[{]/.test(text)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (text, share) => {
        const cut = text.slice(0, Math.floor(text.length * share));
        // Within a number: any part of it is one, or the start of one.
        fc.pre(!/[\d.eE+-]$/.test(cut) || /"$/.test(cut));
        expect(jsonFault(cut)).toBe(cut.length);
      },
    ),
  );
});
