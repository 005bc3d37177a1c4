import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'tldts';
import { expect, test } from 'vitest';
import { withLazySuffixes } from '../../../modules/lazy-libraries.ts';

interface Found {
  publicSuffix: string | null;
  isIcann: boolean;
  isPrivate: boolean;
}
type LookUp = (hostname: string, options: object, out: Found) => void;

const library = createRequire(import.meta.url).resolve('tldts');
/** What the library itself depends on is found from its place. */
const fromLibrary = createRequire(library);
const folder = library.replace(/dist\/.*/, 'dist/es6/src/');
const read = (name: string) => readFileSync(folder + name, 'utf8');

/** The look-up of suffixes as the builds have it. */
function built(): LookUp {
  const code = withLazySuffixes(read('suffix-trie.js'), read('data/trie.js'));
  return new Function('fastPathLookup', code.replace(/^import .*$/gm, '').replace('export default', 'return'))(
    fromLibrary('tldts-core').fastPathLookup,
  );
}

test('the builds’ tldts finds the suffixes that the library finds', () => {
  const lookUp = built();
  for (const host of [
    'a.example.com',
    'b.example.co.uk',
    'x.www.ck',
    'y.z.ck',
    'me.github.io',
    'a.b.kobe.jp',
    'x.unknown',
  ]) {
    const out: Found = { publicSuffix: null, isIcann: false, isPrivate: false };
    lookUp(host, { allowIcannDomains: true, allowPrivateDomains: true }, out);
    const { publicSuffix, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
    expect(out, host).toEqual({ publicSuffix, isIcann, isPrivate });
  }
});

test('finds the same for thousands of names made of pieces of the list', () => {
  const lookUp = built();
  const labels = /labelText = "([^"]*)"/.exec(read('data/trie.js'))?.[1] ?? '';
  // Whatever is cut out of the labels: most of it is no suffix, and both have to say so.
  for (let at = 0; at < labels.length - 6; at += 7) {
    const host = `a.${labels.slice(at, at + 3)}.${labels.slice(at + 4, at + 6)}`;
    const out: Found = { publicSuffix: null, isIcann: false, isPrivate: false };
    lookUp(host, { allowIcannDomains: true, allowPrivateDomains: true }, out);
    expect(out.publicSuffix, host).toBe(
      parse(host, { allowPrivateDomains: true, validateHostname: false }).publicSuffix,
    );
  }
});

test('another library is refused', () => {
  expect(() => withLazySuffixes('export default function other() {}', '')).toThrow('modules/lazy-libraries.ts');
});
