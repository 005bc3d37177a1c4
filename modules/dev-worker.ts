import type { Plugin } from 'vite';
import { defineWxtModule } from 'wxt/modules';

/**
 * What a file of the background imports on demand, imported at once. A worker that is a module may not import later, and
 * while developing Chromium's stays one: docs/adr/020-worker-scripts.md.
 * @returns undefined where it imports nothing on demand
 */
export function importAtOnce(code: string): string | undefined {
  const imports: string[] = [];
  const body = code.replaceAll(/\bimport\(('[^']+')\)/g, (_, file) => {
    imports.push(`import * as late${imports.length} from ${file};`);
    return `Promise.resolve(late${imports.length - 1})`;
  });
  return imports.length > 0 ? [...imports, body].join('\n') : undefined;
}

const plugin: Plugin = {
  name: 'watchword:import-at-once',
  enforce: 'pre',
  transform: (code, id) => (id.includes('/lib/background/') ? importAtOnce(code) : undefined),
};

export default defineWxtModule({
  name: 'dev-worker',
  setup(wxt) {
    if (wxt.config.browser === 'firefox' || wxt.config.command !== 'serve') return;
    wxt.hooks.hook('vite:build:extendConfig', (_, config) => {
      config.plugins = [...(config.plugins ?? []), plugin];
    });
  },
});
