import * as icons from 'simple-icons';
import { defineWxtModule } from 'wxt/modules';
import { MARKS } from '../lib/app/brand-icons.ts';

/** Whether white on this colour would be hard to see (WCAG relative luminance). */
function isLight(hex: string): boolean {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b! > 0.5;
}

/** Puts the glyphs that lib/app/brand-icons.ts names into the package, each as a tile in its brand's colour. */
export default defineWxtModule({
  name: 'brand-icons',
  setup(wxt) {
    const bySlug = new Map(Object.values(icons).map((icon) => [icon.slug, icon]));
    wxt.hooks.hook('build:publicAssets', (_, files) => {
      for (const slug of MARKS) {
        const icon = bySlug.get(slug);
        if (!icon) throw new Error(`simple-icons has no "${slug}": take it out of lib/app/brand-icons.ts`);
        const glyph = isLight(icon.hex) ? '141c18' : 'fff';
        const contents = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="#${icon.hex}" d="M0 0h40v40H0z"/><path fill="#${glyph}" transform="translate(9.2 9.2) scale(.9)" d="${icon.path}"/></svg>`;
        files.push({ relativeDest: `marks/${slug}.svg`, contents });
      }
    });
  },
});
