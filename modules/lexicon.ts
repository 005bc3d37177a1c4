import { defineWxtModule } from 'wxt/modules';

/** Where each language's terms stand. */
const TERMS = /\/lib\/lexicon\/[a-z]{2}(?:-[a-z-]+)?\.ts$/;
const LIST = /(export const \w+)[^=]*= (\[[\s\S]*?\]);$/gm;

/** The terms of one list, one pattern a kind. */
function packed(list: string): string {
  const byKind = new Map<string, string[]>();
  // The files hold literals alone, and are the project's own.
  for (const [kind, pattern] of new Function(`return ${list}`)() as [string, string][])
    byKind.set(kind, [...(byKind.get(kind) ?? []), pattern]);
  return JSON.stringify([...byKind].map(([kind, patterns]) => [kind, patterns.join('|')]));
}

/**
 * Packs the lexicon for the builds: where each term was seen is left out, and the terms of one kind are joined to one
 * pattern, as whoever compiles them does anyway.
 */
export default defineWxtModule({
  name: 'lexicon',
  setup(wxt) {
    wxt.hooks.hook('vite:build:extendConfig', (_entries, config) => {
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'watchword:lexicon',
          enforce: 'pre',
          transform(code, id) {
            if (!TERMS.test(id)) return undefined;
            return {
              code: code.replace(LIST, (_, start: string, list: string) => `${start} = ${packed(list)};`),
              map: null,
            };
          },
        },
      ];
    });
  },
});
