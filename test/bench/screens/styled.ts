import type { Random } from './random.ts';
import type { Code, Look } from './symbols.ts';

const DOTS = ['dots', 'rounded', 'classy', 'extra-rounded', 'diamond', 'bars', 'square'] as const;
const FINDERS = ['square', 'rounded', 'circle', 'leaf', 'dots'] as const;

export interface Style {
  dot: (typeof DOTS)[number];
  finder: (typeof FINDERS)[number];
  /** Share of the side that a picture in the middle hides, 0 for none. */
  logo: number;
  /** A second colour that the first runs into. */
  gradient: string;
  /** Modules that mean nothing, out to a circle round the symbol. */
  isRound: boolean;
}

export function anyStyle(random: Random, colours: readonly string[]): Style {
  return {
    dot: random.pick(DOTS),
    finder: random.pick(FINDERS),
    logo: random.chance(0.6) ? random.between(0.15, 0.26) : 0,
    gradient: random.chance(0.4) ? random.pick(colours) : '',
    isRound: random.chance(0.2),
  };
}

/** A symbol as designers draw it: dots that are no squares, finder patterns that are no squares, a logo, a gradient. */
export function styled(symbol: Code, look: Look, style: Style, random: Random): string {
  const { size } = symbol;
  const extra = style.isRound ? Math.ceil((size * Math.SQRT2 - size) / 2) : 0;
  const margin = look.quiet + extra;
  const side = size + 2 * margin;
  const middle = side / 2;
  const isFinder = (x: number, y: number): boolean =>
    x >= 0 &&
    y >= 0 &&
    x < size &&
    y < size &&
    ((x < 7 && y < 7) || (x >= size - 7 && y < 7) || (x < 7 && y >= size - 7));
  const hidden = (style.logo * size) / 2;
  const isHidden = (x: number, y: number): boolean =>
    style.logo > 0 && Math.abs(x + 0.5 - size / 2) < hidden && Math.abs(y + 0.5 - size / 2) < hidden;
  const isDrawn = (x: number, y: number): boolean => symbol.isDark(x, y) && !isFinder(x, y) && !isHidden(x, y);
  let shapes = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (isDrawn(x, y)) shapes += dot(style.dot, x + margin, y + margin, (dx, dy) => isDrawn(x + dx, y + dy));
  if (style.isRound) shapes += halo(size, extra, margin, style.dot, random);
  for (const [x, y] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const)
    shapes += finder(style.finder, x + margin, y + margin);
  const paint = style.gradient ? 'url(#paint)' : look.dark;
  const defs = style.gradient
    ? random.chance(0.5)
      ? `<linearGradient id="paint" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="${side}" y2="${side}"><stop offset="0" stop-color="${look.dark}"/><stop offset="1" stop-color="${style.gradient}"/></linearGradient>`
      : `<radialGradient id="paint" gradientUnits="userSpaceOnUse" cx="${middle}" cy="${middle}" r="${middle}"><stop offset="0" stop-color="${style.gradient}"/><stop offset="1" stop-color="${look.dark}"/></radialGradient>`
    : '';
  const logo = style.logo
    ? `<rect x="${middle - hidden + 0.5}" y="${middle - hidden + 0.5}" width="${hidden * 2 - 1}" height="${hidden * 2 - 1}" rx="${hidden * random.next()}" fill="${random.pick(['#5b5bd6', '#e5484d', '#111111', '#30a46c'])}"/>`
    : '';
  const ground = style.isRound
    ? `<circle cx="${middle}" cy="${middle}" r="${middle}" fill="${look.light}"/>`
    : `<rect width="${side}" height="${side}" fill="${look.light}"/>`;
  const pixels = side * look.module;
  return `<svg class="code" xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 ${side} ${side}"><defs>${defs}</defs>${ground}<g fill="${paint}" stroke="none">${shapes}</g>${logo}</svg>`;
}

/** Modules that mean nothing, in the ring between a symbol and the circle around it. */
function halo(size: number, extra: number, margin: number, kind: Style['dot'], random: Random): string {
  let shapes = '';
  for (let y = -extra; y < size + extra; y++)
    for (let x = -extra; x < size + extra; x++) {
      const isOutside = x < -1 || y < -1 || x > size || y > size;
      const isInside = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) < size / 2 + extra - 0.5;
      if (isOutside && isInside && random.chance(0.5)) shapes += dot(kind, x + margin, y + margin, () => false);
    }
  return shapes;
}

function dot(kind: Style['dot'], x: number, y: number, has: (dx: number, dy: number) => boolean): string {
  switch (kind) {
    case 'dots':
      return `<circle cx="${x + 0.5}" cy="${y + 0.5}" r="0.46"/>`;
    case 'diamond':
      return `<path d="M${x + 0.5} ${y}L${x + 1} ${y + 0.5}L${x + 0.5} ${y + 1}L${x} ${y + 0.5}z"/>`;
    case 'bars':
      return has(0, 1) || has(0, -1)
        ? `<rect x="${x + 0.1}" y="${has(0, -1) ? y : y + 0.1}" width="0.8" height="${1 - (has(0, -1) ? 0 : 0.1) - (has(0, 1) ? 0 : 0.1)}"/>`
        : `<circle cx="${x + 0.5}" cy="${y + 0.5}" r="0.4"/>`;
    case 'square':
      return `<rect x="${x}" y="${y}" width="1" height="1"/>`;
    default:
      return corners(kind, x, y, has);
  }
}

/** A module whose corners are round where no neighbour stands. */
function corners(kind: Style['dot'], x: number, y: number, has: (dx: number, dy: number) => boolean): string {
  const radius = kind === 'extra-rounded' ? 0.5 : 0.35;
  const isFree = (dx: number, dy: number): boolean => !has(dx, 0) && !has(0, dy);
  const [a, b, c, d] = [
    isFree(-1, -1),
    isFree(1, -1) && kind !== 'classy',
    isFree(1, 1),
    isFree(-1, 1) && kind !== 'classy',
  ];
  const r = (on: boolean): number => (on ? radius : 0);
  return `<path d="M${x + r(a)} ${y}H${x + 1 - r(b)}Q${x + 1} ${y} ${x + 1} ${y + r(b)}V${y + 1 - r(c)}Q${x + 1} ${y + 1} ${x + 1 - r(c)} ${y + 1}H${x + r(d)}Q${x} ${y + 1} ${x} ${y + 1 - r(d)}V${y + r(a)}Q${x} ${y} ${x + r(a)} ${y}z"/>`;
}

function finder(kind: Style['finder'], x: number, y: number): string {
  const ring = (r: number, inner: number): string =>
    `<path fill-rule="evenodd" d="${box(x, y, 7, r)}${box(x + 1, y + 1, 5, inner)}"/>`;
  switch (kind) {
    case 'circle':
      return `${ring(3.5, 2.5)}<circle cx="${x + 3.5}" cy="${y + 3.5}" r="1.5"/>`;
    case 'rounded':
      return `${ring(2, 1.4)}<rect x="${x + 2}" y="${y + 2}" width="3" height="3" rx="0.9"/>`;
    case 'leaf':
      return `${ring(1.2, 0.6)}<path d="M${x + 2} ${y + 2}h2a1 1 0 0 1 1 1v2h-2a1 1 0 0 1 -1 -1z"/>`;
    case 'dots':
      return `${ring(2.5, 1.8)}<circle cx="${x + 3.5}" cy="${y + 3.5}" r="1.5"/>`;
    default:
      return `${ring(0, 0)}<rect x="${x + 2}" y="${y + 2}" width="3" height="3"/>`;
  }
}

function box(x: number, y: number, side: number, r: number): string {
  return `M${x + r} ${y}h${side - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${side - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - side}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - side}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}
