import { readFileSync } from 'node:fs';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** Libraries in one CommonJS file whose export is a function, by the end of that file's path. */
const LIBRARIES = ['/jsqr/dist/jsQR.js'];

/** jsQR's table of Shift JIS: half of the library, and every browser has it as a decoder. */
const KANJI_TABLE = /exports\.shiftJISTable = \{[^{}]*\};/;
const KANJI_DECODER = `const kanji = new TextDecoder('shift_jis');
exports.shiftJISTable = new Proxy({}, { get: (_, c) => kanji.decode(Uint8Array.of(c >> 8, c & 255)).charCodeAt(0) });`;

/** jsQR with the browser's decoder in place of its table. @throws where it has no such table any more */
export function withoutKanjiTable(code: string): string {
  if (!KANJI_TABLE.test(code)) throw new Error('jsQR has another table of Shift JIS: modules/lazy-libraries.ts');
  return code.replace(KANJI_TABLE, KANJI_DECODER);
}

/** Where tldts looks up a suffix, and the module beside it with its list. */
const SUFFIXES = '/tldts/dist/es6/src/suffix-trie.js';
const LIST = 'data/trie.js';
const IMPORT_OF_LIST = /^import \{[^}]*\} from '\.\/data\/trie';$/m;
const LOOK_UP = 'export default function suffixLookup(hostname, options, out) {';

/** A list of numbers in it. */
const NUMBERS = /new (Uint\d+Array)\(\[([\d, ]*)\]\)/g;
/** The character of zero in a packed list: none from here on has to be escaped. */
const ZERO = 93;

/** A list of numbers as a call of `numbers`: a character each, of those that never fall the differences. */
function packedNumbers(type: string, list: string): string {
  const given = list.split(',').map(Number);
  const steps = given.map((number, at) => number - (given[at - 1] ?? 0));
  const isRising = steps.every((step) => step >= 0);
  return `numbers(${type}, ${JSON.stringify(String.fromCharCode(...(isRising ? steps : given).map((n) => n + ZERO)))}, ${isRising})`;
}

/** tldts's module that builds a tree of all suffixes, with its list in it, built at the first look-up. @throws where it is another one */
export function withLazySuffixes(code: string, list: string): string {
  if (!IMPORT_OF_LIST.test(code) || !code.includes(LOOK_UP))
    throw new Error('tldts looks up suffixes in another way: modules/lazy-libraries.ts');
  const imports = /^import .*$/gm;
  const body = code.replace(IMPORT_OF_LIST, '').replace('export default function', 'return function');
  return `${body.match(imports)?.join('\n') ?? ''}
let made;
const make = () => {
const numbers = (type, text, isRising) => { let sum = 0;
  return type.from(text, (char) => sum = char.charCodeAt(0) - ${ZERO} + (isRising ? sum : 0)); };
${list.replace(/^export /gm, '').replace(NUMBERS, (_, type: string, numbers: string) => packedNumbers(type, numbers))}
${body.replace(imports, '')}
};
export default (hostname, options, out) => (made ??= make())(hostname, options, out);`;
}

/**
 * Runs a library when it is first called. The background's worker may import nothing on demand, and runs all its modules
 * each time that it wakes: jsQR alone took a tenth of that time, the suffixes of all domains as much.
 */
export default defineWxtModule({
  name: 'lazy-libraries',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'watchword:lazy-libraries',
          apply: 'build',
          transform(code, id) {
            if (id.endsWith(SUFFIXES)) {
              const list = readFileSync(id.replace(/[^/]*$/, LIST), 'utf8');
              return { code: withLazySuffixes(code, list), map: null };
            }
            if (!LIBRARIES.some((path) => id.endsWith(path))) return;
            return {
              code: `let made;
const make = () => { const exports = {}, module = { exports }; ${withoutKanjiTable(code)}
return module.exports.default ?? module.exports; };
export default (...given) => (made ??= make())(...given);`,
              map: null,
            };
          },
        },
      ],
    }));
  },
});
