import * as icons from 'simple-icons';
import svgpath from 'svgpath';
import { defineWxtModule } from 'wxt/modules';
import { BRANDS } from './brands.ts';

/** Whether white on this colour would be hard to see (WCAG relative luminance). */
function isLight(hex: string): boolean {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b! > 0.5;
}

/** Decimals of a path in a square of 24 that is shown at 22 px or so: a two-hundredth of a pixel. */
const DECIMALS = 2;

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
        return [slug, [icon.hex, glyph, svgpath(icon.path).round(DECIMALS).toString()]];
      });
      files.push({ relativeDest: 'brand-icons.json', contents: JSON.stringify(Object.fromEntries(glyphs)) });
    });
  },
});
