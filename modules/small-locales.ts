import { defineWxtModule } from 'wxt/modules';

/** Folders that a language needs besides its own: stores call Norwegian `no`, and the browsers look for `nb` alone. */
const ALSO_AS: Record<string, string> = { no: 'nb' };

/** Writes the texts of each language without white space: a tenth of what they take in the package. */
export default defineWxtModule({
  name: 'small-locales',
  setup(wxt) {
    wxt.hooks.hook('build:publicAssets', (_, files) => {
      for (const file of [...files]) {
        const locale = /^_locales\/(\w+)\//.exec(file.relativeDest)?.[1];
        if (!locale || !('contents' in file)) continue;
        file.contents = JSON.stringify(JSON.parse(file.contents));
        const other = ALSO_AS[locale];
        if (other) files.push({ ...file, relativeDest: `_locales/${other}/messages.json` });
      }
    });
  },
});
