import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { withLazyPatterns } from '../../../modules/lazy-patterns.ts';

const lazy = (code: string) => withLazyPatterns(code, parseAst(code), '/once.ts').replace(/^import .*\n/, '');

test.each([
  [
    'const A = /a/u;\nexport const f = (s) => A.test(s);',
    'const A = once(() => new RegExp("a", "u"));\nexport const f = (s) => A().test(s);',
  ],
  [
    'const A = /\\d\\//;\nconst B = new RegExp(A.source + "b", "i");\nexport const f = (s) => s.replace(B, A.flags);',
    'const A = once(() => new RegExp("\\\\d\\\\/", ""));\nconst B = once(() => new RegExp(A().source + "b", "i"));\n' +
      'export const f = (s) => s.replace(B(), A().flags);',
  ],
  [
    'export const f = (s) => /a/.test(s) || /b/i.test(s);',
    'const pattern1 = once(() => new RegExp("a", ""));\nconst pattern2 = once(() => new RegExp("b", "i"));\n' +
      'export const f = (s) => pattern1().test(s) || pattern2().test(s);',
  ],
  // It remembers where it was: a new one each time, as a literal is.
  ['export const f = (s) => /a/g.exec(s);', 'export const f = (s) => new RegExp("a", "g").exec(s);'],
  // What others import stays a pattern.
  [
    'export const A = new RegExp("a");\nexport const f = (s) => A.test(s);',
    'export const A = new RegExp("a");\nexport const f = (s) => A.test(s);',
  ],
  [
    'const A = /a/;\nexport { A };\nexport const f = (o) => o.A;',
    'const pattern1 = once(() => new RegExp("a", ""));\nconst A = pattern1();\nexport { A };\nexport const f = (o) => o.A;',
  ],
  [
    'const A = /a/;\nexport const f = (o) => ({ A: o.A, [A]: 1 });',
    'const A = once(() => new RegExp("a", ""));\nexport const f = (o) => ({ A: o.A, [A()]: 1 });',
  ],
])('makes the patterns of %s when they are used', (code, result) => expect(lazy(code)).toBe(result));

test('a second thing of the name of a pattern ends the build', () => {
  const built = (code: string) => parseAst(lazy(`const A = /a/;\n${code}`));
  expect(() => built('export const f = () => A;')).not.toThrow();
  expect(() => built('export const f = () => { const A = 1; return A; };')).toThrow('Two of the name A');
  expect(() => built('export const f = (A) => A;')).toThrow();
  expect(() => built('export const f = () => ({ A });')).toThrow();
});
