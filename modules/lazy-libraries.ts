import { defineWxtModule } from 'wxt/modules';

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

/**
 * Runs a library when it is first called. The background's worker may import nothing on demand, and runs all its modules
 * each time that it wakes: jsQR alone took a tenth of that time.
 */
export default defineWxtModule({
  name: 'lazy-libraries',
  setup(wxt) {
    wxt.hooks.hook('vite:build:extendConfig', (_, config) => {
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'watchword:lazy-libraries',
          transform(code, id) {
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
      ];
    });
  },
});
