import { DARK, LIGHT, type Theme } from './pages.ts';
import type { Random } from './random.ts';
import { type Code, encode, grid, image, type Level, type Look, svg } from './symbols.ts';
import { accountUri } from './texts.ts';

export const BLACK_ON_WHITE = { dark: '#000000', light: '#ffffff' };
export const COLOURS = [
  '#e5484d',
  '#0066cc',
  '#5b5bd6',
  '#30a46c',
  '#f76b15',
  '#ad7f58',
  '#8e4ec6',
  '#12a594',
  '#d6409f',
];

/** Module size for a whole symbol of about `side` CSS pixels. */
export const moduleFor = (symbol: Code, quiet: number, side: number): number => side / (symbol.size + 2 * quiet);

export function anyLevel(random: Random): Level {
  return random.pick(['L', 'L', 'M', 'M', 'Q', 'H'] as const);
}

/** A symbol by whatever means a site may use. */
export function rendered(random: Random, symbol: Code, look: Look): string {
  switch (random.pick(['svg', 'crisp', 'png', 'png', 'exact', 'grid', 'background'] as const)) {
    case 'svg':
      return svg(symbol, look, false);
    case 'crisp':
      return svg(symbol, look, true);
    case 'exact':
      return image(
        symbol,
        { ...look, module: Math.max(2, Math.round(look.module)) },
        Math.max(2, Math.round(look.module)),
        'png',
      );
    case 'grid':
      return grid(symbol, look);
    case 'background': {
      const side = (symbol.size + 2 * look.quiet) * look.module;
      const source = /src="([^"]+)"/.exec(image(symbol, look, 6, 'png'))![1]!;
      return `<div class="code" style="width:${side}px;height:${side}px;background:url(${source}) 0/100%"></div>`;
    }
    default:
      return image(symbol, look, random.whole(1, 8), 'png');
  }
}

interface Basis {
  content: string;
  symbol: Code;
  look: Look;
}

export function basis(random: Random, side = random.between(140, 300)): Basis {
  const content = accountUri(random, random.chance(0.15));
  const symbol = encode(content, anyLevel(random));
  const quiet = random.pick([4, 4, 4, 2, 1]);
  return { content, symbol, look: { module: moduleFor(symbol, quiet, side), quiet, ...BLACK_ON_WHITE } };
}

export const light = (random: Random): Theme => random.pick(LIGHT);
export const dark = (random: Random): Theme => random.pick(DARK);
export const any = (random: Random): Theme => (random.chance(0.6) ? light(random) : dark(random));

export function mix(a: string, b: string, share: number): string {
  const part = (at: number): string => {
    const [x, y] = [a, b].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(x + (y - x) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
