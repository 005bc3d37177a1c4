import { addViteConfig, defineWxtModule } from 'wxt/modules';

const FILE = /\/lib\/vault\/eff-words\.ts$/;
const LIST = /export const EFF_WORDS =\s*'([^']*)';/;

/** How many letters two words begin with in common, nine at most. */
function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length, 9) && a[at] === b[at]) at++;
  return at;
}

/**
 * The module of the list with each word as the number of letters that it begins with like the word before, and the rest.
 * @throws where it has no such list any more
 */
export function packedWords(code: string): string {
  const words = LIST.exec(code)?.[1]?.split(' ');
  if (!words || words.some((word) => /\d/.test(word))) throw new Error('modules/word-list.ts finds no list of words');
  const packed = words.map((word, at) => {
    const shared = sharedStart(words[at - 1] ?? '', word);
    return shared + word.slice(shared);
  });
  return `let word = '';
export const EFF_WORDS = ${JSON.stringify(packed.join(''))}
  .replace(/(\\d)(\\D*)/g, (_, shared, rest) => (word = word.slice(0, shared) + rest) + ' ').trim();`;
}

/** Packs the words of passphrases for the builds: a third less than the compression of a package makes of the list alone. */
export default defineWxtModule({
  name: 'word-list',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'watchword:word-list',
          apply: 'build',
          enforce: 'pre',
          transform: (code, id) => (FILE.test(id) ? { code: packedWords(code), map: null } : undefined),
        },
      ],
    }));
  },
});
