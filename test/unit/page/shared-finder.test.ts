import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { takenFromFinder } from '../../../modules/shared-finder.ts';

const taken = (code: string) => takenFromFinder('dom', parseAst(code));

test('takes each export of a shared module from where the finder has put it', () => {
  expect(
    taken(`import { b } from './b';
      const inner = 1;
      export const A = 1, B = 2;
      export function call() {}
      export class Checker {}
      export { inner as outer, b };`),
  ).toBe(
    'const it = watchwordFinder.dom; export const A = it.A, B = it.B, call = it.call, Checker = it.Checker, outer = it.outer, b = it.b;',
  );
});

test.each(["export * from './b';", 'export default 1;'])('%s ends the build', (code) =>
  expect(() => taken(code)).toThrow('cannot share'),
);
