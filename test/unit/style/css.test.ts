import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('components', { recursive: true, encoding: 'utf8' }).map((name) => join('components', name));
const sheets = files.filter((name) => name.endsWith('.css'));
const views = files.filter((name) => name.endsWith('.tsx'));
const textOf = (name: string) => readFileSync(name, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Classes with a rule of their own: `.name` alone, perhaps in a state. `.parent > .name` only adapts one. */
function definedIn(sheet: string): Set<string> {
  const selectors = [...textOf(sheet).matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list!.split(/,(?![^(]*\))/));
  return new Set(
    selectors.flatMap((selector) => /^\s*\.([\w-]+)(?:(?!:has)[[:][^\s>+~]*)?\s*$/.exec(selector)?.[1] ?? []),
  );
}

const imported = (name: string, pattern: RegExp) =>
  [...textOf(name).matchAll(pattern)].map(([, path]) => resolve(dirname(name), path!));

describe('the style sheets', () => {
  it('define each class in one file', () => {
    const homes = new Map<string, string[]>();
    for (const sheet of sheets)
      for (const name of definedIn(sheet)) homes.set(name, [...(homes.get(name) ?? []), sheet]);
    expect(homes.size).toBeGreaterThan(50);
    expect([...homes].filter(([, where]) => where.length > 1)).toEqual([]);
  });

  it('have at most 250 lines each', () => {
    expect(sheets.filter((sheet) => readFileSync(sheet, 'utf8').split('\n').length > 251)).toEqual([]);
  });

  it('are each loaded in one way: by a page, or by the components that need it', () => {
    const byPage = new Set(sheets.flatMap((sheet) => imported(sheet, /@import '([^']+)'/g)));
    const byComponent = new Set(views.flatMap((view) => imported(view, /^import '([^']+\.css)';/gm)));
    const entries = readdirSync('entrypoints', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => join('entrypoints', name))
      .flatMap((page) => imported(page, /rel="stylesheet" href="([^"]+)"/g));
    expect([...byPage].filter((sheet) => byComponent.has(sheet))).toEqual([]);
    const loaded = new Set([...byPage, ...byComponent, ...entries]);
    expect(sheets.map((sheet) => resolve(sheet)).filter((sheet) => !loaded.has(sheet))).toEqual([]);
  });
});
