import * as icons from 'simple-icons';
import svgpath from 'svgpath';
import { defineWxtModule } from 'wxt/modules';
import { BRANDS } from './brands.ts';

/** Whether white on this colour would be hard to see (WCAG relative luminance). */
function isLight(hex: string): boolean {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.5;
}

/** A path in a square of 24, shown at 22 px or so, in whole numbers: a tenth of its unit is less than the eye sees. */
const SCALE = 10;

/** A path without what its numbers do not need: spaces before signs and after letters. */
function packed(path: string): string {
  return svgpath(path)
    .rel()
    .scale(SCALE)
    .round(0)
    .toString()
    .replace(/ ?-/g, '-')
    .replace(/([a-zA-Z]) /g, '$1');
}

/** Puts the glyphs of `BRANDS`, and no others, into one file of the package: a tile and a glyph in colours that go together. */
export default defineWxtModule({
  name: 'brand-icons',
  setup(wxt) {
    const bySlug = new Map(Object.values(icons).map((icon) => [icon.slug, icon]));
    wxt.hooks.hook('build:publicAssets', (_, files) => {
      const glyphs = BRANDS.map((slug) => {
        const icon = bySlug.get(slug);
        if (!icon) throw new Error(`simple-icons has no "${slug}": take it out of modules/brands.ts`);
        const glyph = isLight(icon.hex) ? '141c18' : 'fff';
        return [slug, [icon.hex, glyph, packed(icon.path)]];
      });
      files.push({ relativeDest: 'brand-icons.json', contents: JSON.stringify(Object.fromEntries(glyphs)) });
    });
  },
});
