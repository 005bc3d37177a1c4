import { defineWxtModule } from 'wxt/modules';

/** Modules that this many of the pages load at once, and the popup among them, stand in one file. */
const SHARED_BY = 3;

interface ModuleInfo {
  importedIds: readonly string[];
}

/** All that a page loads before it runs: the entry and its static imports. */
function staticClosure(entry: string, infoOf: (id: string) => ModuleInfo | null): Set<string> {
  const seen = new Set<string>();
  const open = [entry];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(infoOf(id)?.importedIds ?? []));
  }
  return seen;
}

/**
 * Puts what the popup shares with most other pages into one chunk, computed from the module graph: many small files
 * take longer to fetch than to read.
 */
export default defineWxtModule({
  name: 'base-chunk',
  setup(wxt) {
    wxt.hooks.hook('vite:build:extendConfig', (entries, config) => {
      const pages = entries.filter(({ inputPath }) => inputPath.endsWith('.html'));
      if (pages.length === 0) return;
      const base = new Set<string>();
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'watchword:base-chunk',
          buildEnd() {
            const closures = pages.map(({ inputPath }) => staticClosure(inputPath, (id) => this.getModuleInfo(id)));
            const popup = closures[pages.findIndex(({ name }) => name === 'popup')];
            for (const id of popup ?? []) {
              if (closures.filter((closure) => closure.has(id)).length >= SHARED_BY) base.add(id);
            }
          },
        },
      ];
      const options = config.build?.rolldownOptions;
      config.build = {
        ...config.build,
        rolldownOptions: {
          ...options,
          output: {
            ...options?.output,
            codeSplitting: { groups: [{ name: 'base', test: (id: string) => base.has(id) && !id.endsWith('.css') }] },
          },
        },
      };
    });
  },
});
