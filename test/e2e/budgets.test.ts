import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sizes, wholeSize } from '../bench/sizes.ts';

/** kB gzip of all that an entry point of ours loads at once: script and style. */
const ENTRIES: Record<string, number> = {
  'background.js': 205,
  'clipboard.html': 1,
  'options.html': 53,
  'popup.html': 32,
  // Takes the first picture over.
  'popup.html, later': 48,
  'scan.html': 80,
  'sidepanel.html': 62,
  'welcome.html': 52,
};

/** kB, unpacked, of what runs inside pages: the browser parses it there in full. */
const SCRIPTS: Record<string, number> = {
  'content-scripts/area.js': 5,
  'content-scripts/autofill.js': 27,
  'content-scripts/capture.js': 13,
  'content-scripts/explain.js': 10,
  'content-scripts/inbox.js': 12,
  'content-scripts/inline.js': 12,
  // Runs before the fill, explanation and icon scripts above.
  'finder.js': 67,
};

/** kB gzip of all that a worker may load: it loads the reader of a file with the file. */
const WORKERS: Record<string, number> = {
  'workers/picture.js': 45,
  'workers/transfer.js': 385,
};

/** kB of the package that a store gets. */
const PACKAGE = 1600;

/** kB of it that one language takes. */
const LANGUAGE = 19;

/** Bytes that one file takes in a zip: its deflated bytes, its name twice, and two headers. */
function zippedSize(path: string, name: string): number {
  return deflateRawSync(readFileSync(path), { level: 9 }).length + 2 * name.length + 76;
}

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (target) => {
  const build = `.output/${target}`;
  const found = new Map(sizes(build).map((size) => [size.entry, size]));

  test('has a budget for each entry point and each script, and no other', () => {
    expect([...found.keys()].sort()).toEqual([...Object.keys(ENTRIES), ...Object.keys(SCRIPTS)].sort());
  });

  test.each(Object.entries(ENTRIES))('%s loads at most %i kB gzip', (entry, budget) => {
    expect(found.get(entry)?.gzip).toBeLessThanOrEqual(budget * 1000);
  });

  test.each(Object.entries(SCRIPTS))('%s has at most %i kB', (entry, budget) => {
    expect(found.get(entry)?.bytes).toBeLessThanOrEqual(budget * 1000);
  });

  test('has a budget for each worker, and no other', () => {
    const found = readdirSync(join(build, 'workers')).map((name) => `workers/${name}`);
    expect(found.sort()).toEqual(Object.keys(WORKERS).sort());
  });

  test.each(Object.entries(WORKERS))('%s loads at most %i kB gzip in all', (entry, budget) => {
    expect(wholeSize(build, entry)).toBeLessThanOrEqual(budget * 1000);
  });

  // The icon's script stays in the page: it has to hear of its successor.
  test.each(Object.keys(SCRIPTS).filter((name) => !name.includes('inline')))(
    '%s tells no page that it is there',
    (name) => expect(readFileSync(join(build, name), 'utf8')).not.toContain('postMessage({type:'),
  );

  const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(build, name)).isFile(),
  );
  const zipped = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + zippedSize(join(build, name), name), 0);

  test('makes a package within its budget', () => {
    expect(zipped(files)).toBeLessThanOrEqual(PACKAGE * 1000);
  });

  test('gives each language no more than its share', () => {
    const texts = files.filter((name) => name.startsWith('texts/'));
    const languagesIn = (name: string): number => name.split('.').length - 1;
    expect(texts.reduce((sum, name) => sum + languagesIn(name), 0)).toBeGreaterThan(40);
    const catalogue = Math.max(...files.filter((name) => name.startsWith('_locales/')).map((name) => zipped([name])));
    for (const name of texts)
      expect(zipped([name]) / languagesIn(name) + catalogue).toBeLessThanOrEqual(LANGUAGE * 1000);
  });
});
