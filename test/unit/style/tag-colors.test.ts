import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TAG_COLORS } from '../../../lib/replica/tags.ts';

const theme = readFileSync('components/shared/theme.css', 'utf8');
const dots = readFileSync('components/shared/tag-dot.css', 'utf8');
const PAIR = String.raw`light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)`;

function pairOf(css: string, before: string): string[] {
  return new RegExp(`${before}${PAIR}`).exec(css)!.slice(1);
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

// WCAG 2.2, 1.4.11: what is not text has at least 3 : 1.
test.each(TAG_COLORS)('%s is seen on every ground that a tag stands on, in light and in dark', (color) => {
  const dot = pairOf(dots, `\\[data-color='${color}'\\] \\{\\s+--tag: `);
  for (const ground of ['ground', 'surface', 'raised', 'hover', 'accent-soft']) {
    const under = pairOf(theme, `--${ground}: `);
    for (const scheme of [0, 1]) expect(contrast(dot[scheme]!, under[scheme]!), ground).toBeGreaterThanOrEqual(3);
  }
});
