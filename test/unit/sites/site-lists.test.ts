import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unpacked, unpackedTable } from '../../../lib/sites/packed.ts';
import { withoutSources } from '../../../modules/site-lists.ts';

const data = (name: string) => readFileSync(new URL(`../../../lib/sites/data/${name}.json`, import.meta.url), 'utf8');
/** All texts of a value, lists unpacked; keys too but those that name sources. */
function texts(value: unknown, sources: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return unpacked(value);
  return Object.entries(value).flatMap(([key, item]) => {
    const isName = !Array.isArray(value) && key !== '' && !key.split(' ').every((word) => sources.has(word));
    return [...(isName ? [key] : []), ...texts(item, sources)];
  });
}

it.each(['also-at', 'host-words', 'issuers', 'operators', 'shared-hosts', 'two-step-hosts'])(
  'builds keep each host of %s',
  (name) => {
    const { about, also, date, sources = {}, ...rest } = JSON.parse(data(name));
    const names = new Set(Object.keys(sources));
    const packed = withoutSources(data(name));
    const built = JSON.parse(packed);
    if (name === 'issuers') built.sites = unpackedTable(built.sites);
    for (const operator of rest.operators ?? []) delete operator.name;
    expect(texts(built, names).sort()).toEqual(texts(rest, names).sort());
    expect(packed).not.toContain(about);
  },
);

it('builds have one list for all sources', () => {
  expect(JSON.parse(withoutSources(data('shared-hosts'))).suffixes.paas).toEqual({ '': expect.any(Array) });
  expect(JSON.parse(withoutSources(data('operators'))).operators[0].hosts).toEqual({ '': expect.any(Array) });
});

it('builds have one list for all issuers with the name of their site', () => {
  const { sites } = JSON.parse(withoutSources(data('issuers')));
  expect(sites).toMatchObject({ '': expect.any(Array), aws: expect.any(String) });
  expect(Object.keys(sites).length).toBeLessThan(Object.keys(JSON.parse(data('issuers')).sites).length / 2);
});
