import { defineWxtModule } from 'wxt/modules';

/** The part of rolldown's bundle that is used here. */
type Bundle = Record<string, { type: string; code?: string }>;

/** A file that does nothing but hand on names of another: `export{a as read}from"./parts.js";`. */
const HANDS_ON = /^export\{([^}]*)\}from"\.\/([^"]+)";?\s*$/;

/** One name taken of a file that is loaded on demand: import(`./read3.js`).then(e=>e.read) */
const TAKES = /import\(`\.\/([^`]+)`\)\.then\((\w)=>\2\.(\w+)\)/g;

/** Names taken of one, as Vite writes it: let{read:e,write:t}=await import(`./read3.js`) */
const UNPACKS = /let\{([\w:,]+)\}=await import\(`\.\/([^`]+)`\)/g;

const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** `read:e`, by the name that `inner` has for `read`; empty where it has none. */
function renamed(taken: string, inner: ReadonlyMap<string, string>): string {
  const [name = '', local = name] = taken.split(':');
  const known = inner.get(name);
  return known === undefined ? '' : `${known}:${local}`;
}

/** What is imported on demand from files that only hand it on comes from where it is; the files that nothing names any more go. */
export function importDirectly(bundle: Bundle): void {
  for (const [path, { code = '' }] of Object.entries(bundle)) {
    const [, names = '', source = ''] = HANDS_ON.exec(code) ?? [];
    if (source === '') continue;
    const inner = new Map(names.split(',').map((name) => name.split(' as ').reverse() as [string, string]));
    const file = fileOf(path);
    let isNamed = false;
    for (const other of Object.values(bundle)) {
      if (!other.code?.includes(file)) continue;
      other.code = other.code.replace(TAKES, (whole, from: string, it: string, name: string) => {
        const known = from === file ? inner.get(name) : undefined;
        return known === undefined ? whole : `import(\`./${source}\`).then(${it}=>${it}.${known})`;
      });
      other.code = other.code.replace(UNPACKS, (whole, taken: string, from: string) => {
        const known = from === file ? taken.split(',').map((one) => renamed(one, inner)) : [];
        return known.length === 0 || known.includes('') ? whole : `let{${known}}=await import(\`./${source}\`)`;
      });
      isNamed ||= other.code.includes(`/${file}`);
    }
    if (!isNamed) delete bundle[path];
  }
}

/**
 * Joining what is loaded on demand leaves a file for each part that only hands on its names: some 150 bytes of the
 * package each, for nothing.
 */
export default defineWxtModule({
  name: 'direct-parts',
  setup(wxt) {
    wxt.hooks.hook('vite:build:extendConfig', (entries, config) => {
      if (!entries.some(({ inputPath }) => inputPath.endsWith('.html'))) return;
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'watchword:direct-parts',
          enforce: 'post',
          generateBundle: { order: 'post', handler: (_, bundle) => importDirectly(bundle) },
        },
      ];
    });
  },
});
