import { resolve } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { byLoaders, closure, lightOf, loadedBy, type ModuleInfo, partsOf, smallOf } from './module-graph.ts';

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

/** Reads a file: the readers of formats find what this needs loaded already. */
const READING = 'lib/transfer/import/read.ts';

/**
 * Puts what the popup loads at once into few files, computed from the module graph: many small files take longer to
 * fetch than to read. What the background needs too is apart from what draws, so that it does not load the view library;
 * what a worker needs is apart again, since a worker has neither the browser's API nor a document; and what no other page
 * loads at once is apart from what they do. The light modules that the background shares with others, all of
 * which it loads whenever it wakes, are one file for each choice of pages and workers that load them too. Small parts that are loaded on demand are joined: readers and writers of formats,
 * and sections of the manage page.
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
      let common = new Map<string, string>();
      let formats = new Set<string>();
      let sections = new Set<string>();
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'watchword:shared-chunks',
          buildStart() {
            for (const [fileName, path] of Object.entries(WORKERS))
              this.emitFile({ type: 'chunk', id: resolve(wxt.config.root, path), fileName });
          },
          buildEnd() {
            // Asked thousands of times, and each answer is made anew.
            const known = new Map<string, ModuleInfo | null>();
            const infoOf = (id: string): ModuleInfo | null => {
              if (!known.has(id)) known.set(id, this.getModuleInfo(id));
              return known.get(id) ?? null;
            };
            const closureOf = (id: string, isWhole = false) => closure(id, infoOf, { isWhole });
            const inRoot = (path: string) => resolve(wxt.config.root, path);
            const closures = pages.map(({ inputPath }) => closureOf(inputPath));
            const scripts = entries
              .filter((entry) => !pages.includes(entry))
              // WXT wraps a script in a module of its own, which imports more than the script.
              .flatMap(({ inputPath }) => [inputPath, ...(infoOf(inputPath)?.importers ?? [])]);
            const background = scripts.map((id) => closureOf(id));
            const workerPaths = Object.values(WORKERS).map(inRoot);
            const workers = workerPaths.map((path) => closureOf(path, true));
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
            const paths = pages.map(({ inputPath }) => inputPath);
            const inWorkers = new Set(workerPaths.flatMap((path) => [...partsOf(path, infoOf)]));
            // Pages know the formats, and so their readers, but do not load these.
            const inPages = loadedBy(paths, infoOf, inWorkers);
            formats = smallOf(inWorkers, infoOf, { always: closureOf(inRoot(READING)), elsewhere: inPages });
            const late = loadedBy(
              scripts.flatMap((path) => [...partsOf(path, infoOf)]),
              infoOf,
            );
            const elsewhere = new Set([...inPages, ...late, ...workers.flatMap((ids) => [...ids])]);
            const shared = background.flatMap((ids) => [...ids]).filter((id) => elsewhere.has(id));
            const light = lightOf(shared, infoOf, new Set([...pure, ...core]));
            common = byLoaders(light, [...closures, ...workers]);
            const [manage = ''] = paths.filter((_, index) => pages[index]?.name === 'options');
            const notManage = [...paths, ...scripts, ...workerPaths].filter((path) => path !== manage);
            sections = smallOf(partsOf(manage, infoOf), infoOf, {
              always: closureOf(manage),
              elsewhere: loadedBy(notManage, infoOf),
            });
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
                {
                  name: (id: string) => common.get(id),
                  debugName: 'common',
                  test: (id: string) => common.has(id),
                  includeDependenciesRecursively: false,
                },
                { name: 'base', test: (id: string) => views.has(id) },
                { name: 'list', test: (id: string) => list.has(id) },
                { name: 'sections', test: (id: string) => sections.has(id), includeDependenciesRecursively: false },
                { name: 'formats', test: (id: string) => formats.has(id), includeDependenciesRecursively: false },
              ],
            },
          },
        },
      };
    });
  },
});
