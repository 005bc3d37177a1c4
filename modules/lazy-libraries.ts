import { defineWxtModule } from 'wxt/modules';

/** Libraries in one CommonJS file whose export is a function, by the end of that file's path. */
const LIBRARIES = ['/jsqr/dist/jsQR.js'];

/**
 * Runs a library when it is first called. The background's worker may import nothing on demand, and runs all its modules
 * each time that it wakes: jsQR alone, with its tables, took a tenth of that time.
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
const make = () => { const exports = {}, module = { exports }; ${code}
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
