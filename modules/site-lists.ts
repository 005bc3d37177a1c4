import { addViteConfig, defineWxtModule } from 'wxt/modules';

const FILE = /\/lib\/sites\/data\/(?:also-at|host-words|issuers|operators|shared-hosts)\.json$/;

type Json = string | Json[] | { [key: string]: Json };

/** A value with its lists by source joined to one. */
function joined(value: Json, isSource: (key: string) => boolean): Json {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => joined(item, isSource));
  const entries = Object.entries(value);
  const lists = entries.flatMap(([key, list]) => (Array.isArray(list) && key.split(' ').every(isSource) ? [list] : []));
  if (lists.length > 0 && lists.length === entries.length) return { '': lists.flat() };
  return Object.fromEntries(entries.map(([key, item]) => [key, joined(item, isSource)]));
}

/** A file of sites without what it says of itself, and with the hosts of all sources in one list each. */
export function withoutSources(json: string): string {
  const { about, also, date, sources, ...data } = JSON.parse(json);
  return JSON.stringify(joined(data, (key) => Object.hasOwn(sources ?? {}, key)));
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
