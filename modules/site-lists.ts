import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { nameKey } from '../lib/sites/packed.ts';

const FILE = /\/lib\/sites\/data\/(?:also-at|host-words|issuers|operators|shared-hosts|two-step-hosts)\.json$/;
/** Shorter lists are smaller as they stand. */
const SHORTEST_PACKED = 20;

type Json = string | Json[] | { [key: string]: Json };

/** A long list by its names' endings, as `unpacked` (lib/sites/packed.ts) reads it. */
function packed(list: readonly string[]): string[] {
  if (list.length < SHORTEST_PACKED) return [...list];
  const byEnding = new Map<string, string[]>();
  for (const name of [...list].sort()) {
    const ending = name.slice(name.lastIndexOf('.'));
    byEnding.set(ending, [...(byEnding.get(ending) ?? []), name.slice(0, -ending.length)]);
  }
  return [...byEnding].map(([ending, names]) => [ending, ...names].join(' '));
}

/** A table whose entries with the name of their own site (`acme: acme.com`) stand in one packed list. */
function packedTable(table: Record<string, string>): Json {
  const isNamed = ([key, site]: [string, string]) => nameKey(site) === key;
  const entries = Object.entries(table);
  const named = entries.filter(isNamed).map(([, site]) => site);
  return { '': packed(named), ...Object.fromEntries(entries.filter((entry) => !isNamed(entry))) };
}

/** A value with its lists by source joined to one, and long lists packed. */
function joined(value: Json, isSource: (key: string) => boolean): Json {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const texts = value.filter((item) => typeof item === 'string');
    return texts.length < value.length ? value.map((item) => joined(item, isSource)) : packed(texts);
  }
  const entries = Object.entries(value);
  const lists = entries.flatMap(([key, list]) => (Array.isArray(list) && key.split(' ').every(isSource) ? [list] : []));
  if (lists.length > 0 && lists.length === entries.length) return { '': packed(lists.flat() as string[]) };
  return Object.fromEntries(entries.map(([key, item]) => [key, joined(item, isSource)]));
}

/**
 * A file of sites without what it says of itself, with the hosts of all sources in one list each. Nothing asks for the
 * name of an operator but who reads the file.
 */
export function withoutSources(json: string): string {
  const { about, also, date, sources, ...data } = JSON.parse(json);
  for (const operator of data.operators ?? []) delete operator.name;
  const built = joined(data, (key) => Object.hasOwn(sources ?? {}, key)) as { [key: string]: Json };
  return JSON.stringify(data.likely ? { ...built, sites: packedTable(data.sites) } : built);
}

/** Leaves out of the builds where each host was seen: nothing asks for it there. */
export default defineWxtModule({
  name: 'site-lists',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'watchword:site-lists',
          apply: 'build',
          enforce: 'pre',
          transform: (code, id) => (FILE.test(id) ? { code: withoutSources(code), map: null } : undefined),
        },
      ],
    }));
  },
});
