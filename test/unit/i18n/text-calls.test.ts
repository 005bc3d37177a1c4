import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { numberKeys } from '../../../modules/text-calls.ts';

const TEXTS: Record<string, number> = { 'a.b': 1, 'a.c': 20 };
const numbers = {
  text: (key: string) => TEXTS[key],
  counted: (key: string) => (key === 'a.n' ? 300 : undefined),
};
const numbered = (code: string) => numberKeys(code, parseAst(code), numbers);

test.each([
  [`const f = () => i18n.t('a.b');`, `const f = () => i18n.t(1);`],
  [
    `function f(x) { return i18n.t(x ? "a.c" : 'a.b', ['a.b']) }`,
    `function f(x) { return i18n.t(x ? 20 : 1, ['a.b']) }`,
  ],
  [
    `class A { say() { return counted('a.n', 2) + other.t('a.b') } }`,
    `class A { say() { return counted(300, 2) + other.t('a.b') } }`,
  ],
  [`const f = () => \`“\${i18n.t('a.b')}” \${i18n.t('a.c')}\`;`, `const f = () => \`“\${i18n.t(1)}” \${i18n.t(20)}\`;`],
])('numbers the keys of %s', (code, result) => {
  expect(numbered(code)).toBe(result);
});

test.each([
  ['a key that no text has', `const f = () => i18n.t('a.x');`],
  ['a counted key without forms', `const f = () => counted('a.b', 1);`],
  ['a key that is put together', 'const f = (x) => i18n.t("a." + x);'],
  ['a key in a variable', 'const f = (key) => i18n.t(key);'],
  ['a text before any is there', `const LABEL = i18n.t('a.b');`],
])('refuses %s', (_, code) => {
  expect(() => numbered(code)).toThrow();
});
