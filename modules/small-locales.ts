import { defineWxtModule } from 'wxt/modules';

/** Languages that stores call otherwise than the browsers do. */
const BROWSERS_NAME: Record<string, string> = { no: 'nb' };

/** What a store reads of a language: the texts that the manifest names. */
const IN_MANIFEST = /^(?:ext|command)[A-Z]/;

/** Writes the texts of each language without white space: a tenth of what they take in the package. */
export default defineWxtModule({
  name: 'small-locales',
  setup(wxt) {
    wxt.hooks.hook('build:publicAssets', (_, files) => {
      for (const file of [...files]) {
        const locale = /^_locales\/(\w+)\//.exec(file.relativeDest)?.[1];
        if (!locale || !('contents' in file)) continue;
        const texts = JSON.parse(file.contents);
        file.contents = JSON.stringify(texts);
        const name = BROWSERS_NAME[locale];
        if (!name) continue;
        files.push({ ...file, relativeDest: `_locales/${name}/messages.json` });
        const forStores = Object.entries(texts).filter(([key]) => IN_MANIFEST.test(key));
        file.contents = JSON.stringify(Object.fromEntries(forStores));
      }
    });
  },
});
