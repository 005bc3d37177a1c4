import { must } from '../../must.ts';
import type { Rect } from '../../picture/qr/read/picture.ts';
import { isOpaque } from './styles.ts';

/** Fewest rows, or cells in a row, of a code. */
const MIN_BESIDE = 21;
/** Fewest elements of a code, and most that are painted. */
const MIN_PARTS = 200;
const MAX_PARTS = 40_000;
/** Largest side of a cell, CSS px. */
const MAX_CELL = 40;
/** Fewest block characters of a code that is text, and most characters that are read. */
const MIN_BLOCKS = 60;
const MAX_TEXT = 40_000;
/** Fewest shadows of a code that is one dot with many shadows. */
const MIN_SHADOWS = 80;

/** The part of its cell that a block character fills: left, top, width and height as fractions. */
const BLOCKS: Record<string, readonly [number, number, number, number]> = {
  '█': [0, 0, 1, 1],
  '■': [0, 0, 1, 1],
  '▓': [0, 0, 1, 1],
  '⬛': [0, 0, 1, 1],
  '#': [0, 0, 1, 1],
  '▀': [0, 0, 1, 0.5],
  '▄': [0, 0.5, 1, 0.5],
  '▌': [0, 0, 0.5, 1],
  '▐': [0.5, 0, 0.5, 1],
};
const BLOCK = /[█■▓⬛#▀▄▌▐]/gu;

/** A code that a page composes of parts: cells of a table, characters, or shadows. */
export interface Painted {
  area: Rect;
  paint(context: OffscreenCanvasRenderingContext2D, scale: number): void;
}

type Paint = Painted['paint'];

/** The code that an element may be composed of, or undefined. Only reads sizes and styles. */
export function paintedBy(element: Element, view: Window): Painted | undefined {
  if (element.childElementCount >= MIN_BESIDE) return hasCells(element) ? cells(element, view) : undefined;
  const text = ownText(element, view);
  if (text !== '') return characters(element, text, view);
  return element.childElementCount === 0 ? shadows(element, view) : undefined;
}

function fill(context: OffscreenCanvasRenderingContext2D, colour: string, area: Rect, from: Rect, scale: number): void {
  context.fillStyle = colour;
  // Rounded to whole pixels: a user would not see a gap between two cells.
  const [x, y] = [(area.x - from.x) * scale, (area.y - from.y) * scale];
  context.fillRect(Math.floor(x), Math.floor(y), Math.ceil(area.width * scale), Math.ceil(area.height * scale));
}

/** Whether an element has as many, and as small, children as a code has cells. Checked first: styles are expensive. */
function hasCells(element: Element): boolean {
  const parts = element.getElementsByTagName('*');
  if (parts.length < MIN_PARTS || parts.length > MAX_PARTS) return false;
  return [0.35, 0.5, 0.65].some((share) => {
    const { offsetWidth, offsetHeight } = parts[Math.floor(parts.length * share)] as HTMLElement;
    return offsetHeight > 0 && offsetHeight <= MAX_CELL && offsetWidth <= MAX_CELL;
  });
}

function cells(element: Element, view: Window): Painted {
  const area = element.getBoundingClientRect();
  const paint: Paint = (context, scale) => {
    for (const part of element.querySelectorAll('*')) {
      const { backgroundColor } = view.getComputedStyle(part);
      if (isOpaque(backgroundColor)) fill(context, backgroundColor, part.getBoundingClientRect(), area, scale);
    }
  };
  return { area, paint };
}

function hasBlocks(text: string): boolean {
  return (text.match(BLOCK)?.length ?? 0) >= MIN_BLOCKS;
}

/** The text of an element that seems drawn with block characters, its own or that of its `::before`. */
function ownText(element: Element, view: Window): string {
  if (element.localName === 'pre' || element.localName === 'code' || element.childElementCount === 0) {
    const text = (element.textContent ?? '').slice(0, MAX_TEXT);
    if (hasBlocks(text)) return text;
  }
  if (element.childElementCount > 0 || (element.textContent ?? '').trim() !== '') return '';
  const { content } = view.getComputedStyle(element, '::before');
  if (content.length < MIN_BLOCKS || content.length > MAX_TEXT || !hasBlocks(content)) return '';
  return content
    .slice(1, -1)
    .replace(/\\a ?|\\A ?/g, '\n')
    .replace(/\\(.)/g, '$1');
}

function characters(element: Element, text: string, view: Window): Painted {
  const area = element.getBoundingClientRect();
  const lines = text
    .replace(/^\n|\n[^\S\n]*$/g, '')
    .split('\n')
    .map((line) => [...line]);
  const columns = Math.max(...lines.map(({ length }) => length));
  const [width, height] = [area.width / columns, area.height / lines.length];
  const { color } = view.getComputedStyle(element);
  const paint: Paint = (context, scale) => {
    for (const [row, line] of lines.entries())
      for (const [column, character] of line.entries()) {
        const block = BLOCKS[character];
        if (!block) continue;
        const [left, top, w, h] = block;
        const at = { x: (column + left) * width, y: (row + top) * height, width: w * width, height: h * height };
        fill(context, color, at, { x: 0, y: 0, width: 0, height: 0 }, scale);
      }
  };
  return { area, paint };
}

const SHADOW = /(rgba?\([^)]*\)) (-?[\d.]+)px (-?[\d.]+)px (-?[\d.]+)px (-?[\d.]+)px/g;

function shadows(element: Element, view: Window): Painted | undefined {
  const { boxShadow } = view.getComputedStyle(element);
  if (boxShadow.length < MIN_SHADOWS * 10) return undefined;
  const dot = element.getBoundingClientRect();
  const found = [...boxShadow.matchAll(SHADOW)].map(([, colour, x, y, , spread]) => ({
    colour: must(colour),
    x: dot.x + Number(x) - Number(spread),
    y: dot.y + Number(y) - Number(spread),
    width: dot.width + 2 * Number(spread),
    height: dot.height + 2 * Number(spread),
  }));
  if (found.length < MIN_SHADOWS) return undefined;
  const [left, top] = [Math.min(...found.map(({ x }) => x)), Math.min(...found.map(({ y }) => y))];
  const right = Math.max(...found.map(({ x, width }) => x + width));
  const bottom = Math.max(...found.map(({ y, height }) => y + height));
  const area = { x: left, y: top, width: right - left, height: bottom - top };
  return {
    area,
    paint: (context, scale) => {
      for (const { colour, ...at } of found) fill(context, colour, at, area, scale);
    },
  };
}
