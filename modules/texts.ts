import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateTypeText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { addAlias, addViteConfig, defineWxtModule } from 'wxt/modules';
import { FORMS } from '../lib/app/text-file.ts';
import { NATIVE_KEYS } from '../lib/browser/native-keys.ts';
import { languagesBeside, textFileOf } from '../lib/text-files.ts';
import { type Numbers, numberKeys } from './text-calls.ts';
import { writeTextFile } from './text-file.ts';

/** What `#i18n` is. */
const INDEX = `export { i18n } from '../../lib/app/texts.ts';
export type { GeneratedI18nStructure } from './structure';
`;

/** Languages that stores call otherwise than the browsers do. */
const BROWSERS_NAME: Record<string, string> = { no: 'nb' };

/** What a store reads of a language: the texts that the manifest names. */
const IN_MANIFEST = /^(?:ext|command)[A-Z]/;

/** A language's texts by their keys. The parser adds the names that browsers reserve. */
async function textsOf(file: string): Promise<Map<string, string>> {
  const messages = await parseMessagesFile(file);
  const texts = messages.flatMap((one) => ('message' in one ? [[one.key.join('.'), one.message] as const] : []));
  return new Map(texts.filter(([key]) => !key.startsWith('@@')));
}

/**
 * The keys of all texts of our pages, each at its number. A text in several forms has a number for each form of any
 * language. Similar texts stand together, which the package's compression makes use of.
 */
function numbered(english: ReadonlyMap<string, string>): string[] {
  const byText = [...english].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([key]) => key);
  return byText.flatMap((key) => {
    const base = key.slice(0, key.lastIndexOf('.'));
    if (!english.has(`${base}.other`) || !english.has(`${base}.one`)) return [key];
    return key === `${base}.other` ? FORMS.map((form) => `${base}.${form}`) : [];
  });
}

/** Texts of some keys as `_locales` has them. */
function catalogue(texts: ReadonlyMap<string, string>, isKept: (key: string) => boolean): string {
  const kept = [...texts].filter(([key]) => isKept(key));
  return JSON.stringify(Object.fromEntries(kept.map(([key, message]) => [key.replaceAll('.', '_'), { message }])));
}

const isNative = (key: string): boolean => IN_MANIFEST.test(key) || NATIVE_KEYS.some((native) => native === key);

/**
 * The texts of `locales/`. Our pages fetch one file of their language, in which a text is found by its number
 * (lib/app/texts.ts); the numbers are put into their code here. `_locales` has only what the browser reads by itself.
 */
export default defineWxtModule({
  name: 'texts',
  async setup(wxt) {
    const isServing = wxt.config.command === 'serve';
    const folder = resolve(wxt.config.root, 'locales');
    const source = resolve(folder, 'en.yml');
    const english = await textsOf(source);
    const keys = numbered(english);
    const numbers = new Map(keys.map((key, number) => [key, number]));
    /** Keys that the code of our pages asks for: a build's files have no others. */
    const used = new Set<string>();
    const given: Numbers = {
      text: (key) => (english.has(key) ? numbers.get(used.add(key) && key) : undefined),
      counted: (key) => {
        for (const form of FORMS) used.add(`${key}.${form}`);
        return english.has(`${key}.one`) ? numbers.get(`${key}.other`) : undefined;
      },
    };

    /** What the browser reads of a language by itself, under its names. */
    const cataloguesOf = (store: string, texts: ReadonlyMap<string, string>): [string, string][] => {
      const own = BROWSERS_NAME[store] ?? store;
      const file = (name: string): string => `_locales/${name}/messages.json`;
      const inManifest = catalogue(texts, (key) => IN_MANIFEST.test(key));
      return [
        ...(own === store ? [] : [[file(store), inManifest] as [string, string]]),
        [file(own), catalogue(texts, isNative)],
      ];
    };

    /** The files of a package for all languages: their places and contents. */
    const allFiles = async (): Promise<[string, string | Uint8Array][]> => {
      const byLanguage = new Map<string, ReadonlyMap<string, string>>();
      const files: [string, string | Uint8Array][] = [];
      for (const name of readdirSync(folder)) {
        const texts = await textsOf(resolve(folder, name));
        files.push(...cataloguesOf(name.replace('.yml', ''), texts));
        byLanguage.set(texts.get('language') ?? name, texts);
      }
      for (const language of byLanguage.keys()) {
        const beside = languagesBeside(language);
        if (beside.some((one) => !byLanguage.has(one)))
          throw new Error(`lib/text-files.ts: not all of ${beside} are there`);
        if (beside[0] !== language) continue;
        const isShown = (key: string): boolean => isServing || used.has(key);
        const textOf = (key: string, one: string): string => (isShown(key) && byLanguage.get(one)?.get(key)) || '';
        const shown = keys.flatMap((key) => beside.map((one) => textOf(key, one)));
        files.push([textFileOf(language), writeTextFile(shown)]);
      }
      return files;
    };

    const index = resolve(wxt.config.wxtDir, 'i18n/index.ts');
    addAlias(wxt, '#i18n', index);
    wxt.hooks.hook('prepare:types', async (_, entries) => {
      const structure = generateTypeText(await parseMessagesFile(source));
      entries.push(
        { path: index, text: INDEX },
        { path: resolve(wxt.config.wxtDir, 'i18n/structure.d.ts'), text: structure },
      );
    });

    /** Another one wherever a number or a text is another one. */
    const version = createHash('sha256').update(JSON.stringify(keys));
    for (const name of readdirSync(folder).sort()) version.update(readFileSync(resolve(folder, name)));
    const textsVersion = version.digest('base64url').slice(0, 12);

    addViteConfig(wxt, () => ({
      define: { 'import.meta.env.TEXTS_VERSION': JSON.stringify(textsVersion) },
      plugins: [
        {
          name: 'watchword:texts',
          transform(code, id) {
            if (id.includes('/node_modules/') || !/\bi18n\.t\b|\bcounted\(/.test(code)) return undefined;
            return { code: numberKeys(code, this.parse(code), given), map: null };
          },
        },
      ],
    }));

    wxt.hooks.hook('build:publicAssets', async (_, assets) => {
      const unused = [...english.keys()].filter((key) => !used.has(key) && !isNative(key));
      if (!isServing && unused.length > 0) wxt.logger.warn(`Texts that nothing shows: ${unused.join(', ')}`);
      // They are written as they are, though WXT's type speaks of strings alone.
      for (const [relativeDest, contents] of await allFiles())
        assets.push({ relativeDest, contents: contents as string });
    });
    if (!isServing) return;
    wxt.hooks.hookOnce('build:done', () => {
      watch(folder, (_, name) => {
        if (!name?.endsWith('.yml')) return;
        void allFiles().then((files) => {
          for (const [path, contents] of files) writeFileSync(resolve(wxt.config.outDir, path), contents);
          wxt.server?.reloadExtension();
        });
      });
    });
  },
});
