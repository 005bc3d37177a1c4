import { defineWxtModule } from 'wxt/modules';

/** Where each language's terms stand. */
const TERMS = /\/lib\/lexicon\/[a-z]{2}(?:-[a-z-]+)?\.ts$/;
/** The layouts of mail sites, and where each was seen. */
const LAYOUTS = /\/lib\/page\/inbox\/layouts\.ts$/;
const PROVENANCE = /^\s+(?:source|seen):\s*(?:'[^'\n]*'|"[^"\n]*"),$/gm;
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
 * Packs for the builds what runs in pages: where each term and each layout was seen is left out, and the terms of one
 * kind are joined to one pattern, as whoever compiles them does anyway.
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
            if (LAYOUTS.test(id)) return { code: code.replace(PROVENANCE, ''), map: null };
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
