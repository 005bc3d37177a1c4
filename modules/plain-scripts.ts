import { defineWxtModule } from 'wxt/modules';

/** The one script whose end matters to it: it stays in a page, and an update of the extension leaves it behind. */
const LASTING = 'inline';

/** WXT's module for scripts in pages, as the others need it. */
const PLAIN = 'export class ContentScriptContext {}';

/**
 * Leaves WXT's context out of scripts that run once: each of them would tell the page in a message that it is there, and
 * be 3 kB larger.
 */
export default defineWxtModule({
  name: 'plain-scripts',
  setup(wxt) {
    wxt.hooks.hook('vite:build:extendConfig', (entries, config) => {
      if (!entries.every(({ type, name }) => type === 'content-script' && name !== LASTING)) return;
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'watchword:plain-scripts',
          load: (id) => (id.endsWith('/wxt/dist/utils/content-script-context.mjs') ? PLAIN : undefined),
        },
      ];
    });
  },
});
