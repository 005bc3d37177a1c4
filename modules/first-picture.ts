import { basename, resolve } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** Libraries and modules, and what stands in for them where components are drawn once. */
const STILL: Readonly<Record<string, string>> = {
  'preact/jsx-runtime': 'lib/still/jsx-runtime.ts',
  'preact/hooks': 'lib/still/hooks.ts',
  '@preact/signals': 'lib/still/signals.ts',
  'after-paint.ts': 'lib/still/after-paint.ts',
  'plain-code.ts': 'lib/still/plain-code.ts',
  'use-early-keys.ts': 'lib/still/use-early-keys.ts',
};

/**
 * Builds the script that draws the popup's first picture: the popup's own components, with a view library that draws them
 * once. What they import on demand stays out: nothing of it is seen at first.
 */
export default defineWxtModule({
  name: 'first-picture',
  setup(wxt) {
    wxt.hooks.hook('vite:build:extendConfig', (entries, config) => {
      if (!entries.every(({ name }) => name === 'first-picture')) return;
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'watchword:first-picture',
          enforce: 'pre',
          resolveId: (id) => {
            const still = STILL[id.startsWith('.') ? basename(id) : id];
            return still && resolve(wxt.config.root, still);
          },
          resolveDynamicImport: (id) => ({ id: String(id), external: true }),
        },
      ];
    });
  },
});
