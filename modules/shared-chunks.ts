import { resolve } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** The pages that are the list. */
const LIST_PAGES = ['popup', 'sidepanel'];

/**
 * Workers of our pages and the background, by the name that they are started under. Built together with the pages, they
 * share their chunks: as builds of their own, every reader of a file format would be in the package twice.
 */
const WORKERS: Readonly<Record<string, string>> = {
  'workers/picture.js': 'lib/picture/worker.ts',
  'workers/transfer.js': 'lib/transfer/worker.ts',
};

interface ModuleInfo {
  importers: readonly string[];
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}

interface ClosureOptions {
  /** Also what is loaded on demand. */
  isWhole?: boolean;
}

/** An entry and what it imports: what it loads before it runs. */
function closure(
  entry: string,
  infoOf: (id: string) => ModuleInfo | null,
  { isWhole = false }: ClosureOptions = {},
): Set<string> {
  const seen = new Set<string>();
  const open = [entry];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const info = infoOf(id);
    open.push(...(info?.importedIds ?? []), ...((isWhole && info?.dynamicallyImportedIds) || []));
  }
  return seen;
}

/**
 * Puts what the popup loads at once into few files, computed from the module graph: many small files take longer to
 * fetch than to read. What the background needs too is apart from what draws, so that it does not load the view library;
 * what a worker needs is apart again, since a worker has neither the browser's API nor a document; and what no other page
 * loads at once is apart from what they do.
 */
export default defineWxtModule({
  name: 'shared-chunks',
  setup(wxt) {
    wxt.hooks.hook('vite:build:extendConfig', (entries, config) => {
      const pages = entries.filter(({ inputPath }) => inputPath.endsWith('.html'));
      if (pages.length === 0) return;
      const views = new Set<string>();
      const core = new Set<string>();
      const pure = new Set<string>();
      const list = new Set<string>();
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'watchword:shared-chunks',
          buildStart() {
            for (const [fileName, path] of Object.entries(WORKERS))
              this.emitFile({ type: 'chunk', id: resolve(wxt.config.root, path), fileName });
          },
          buildEnd() {
            const closureOf = (id: string, options?: ClosureOptions) =>
              closure(id, (other) => this.getModuleInfo(other), options);
            const closures = pages.map(({ inputPath }) => closureOf(inputPath));
            const background = entries
              .filter((entry) => !pages.includes(entry))
              // WXT wraps a script in a module of its own, which imports more than the script.
              .flatMap(({ inputPath }) => [inputPath, ...(this.getModuleInfo(inputPath)?.importers ?? [])])
              .map((id) => closureOf(id));
            const workers = Object.values(WORKERS).map((path) =>
              closureOf(resolve(wxt.config.root, path), { isWhole: true }),
            );
            const isIn = (list: Set<string>[], id: string) => list.some((modules) => modules.has(id));
            const popup = closures[pages.findIndex(({ name }) => name === 'popup')];
            const others = closures.filter((_, index) => !LIST_PAGES.includes(pages[index]?.name ?? ''));
            for (const id of popup ?? []) {
              if (id.endsWith('.css')) continue;
              if (isIn(workers, id)) pure.add(id);
              else if (isIn(background, id)) core.add(id);
              else if (isIn(others, id)) views.add(id);
              else if (!id.includes('/entrypoints/')) list.add(id);
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
            // All files change together: a sum of each in its name would only be there again in whoever imports it.
            chunkFileNames: 'chunks/[name].js',
            assetFileNames: 'assets/[name].[ext]',
            codeSplitting: {
              groups: [
                { name: 'pure', test: (id: string) => pure.has(id) },
                { name: 'core', test: (id: string) => core.has(id) },
                { name: 'base', test: (id: string) => views.has(id) },
                { name: 'list', test: (id: string) => list.has(id) },
              ],
            },
          },
        },
      };
    });
  },
});
