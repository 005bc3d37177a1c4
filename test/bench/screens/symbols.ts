import { PNG } from 'pngjs';
import QRCode from 'qrcode';

/** A symbol's modules, and what is to be drawn of it. */
export interface Code {
  size: number;
  isDark(x: number, y: number): boolean;
}

export type Level = 'L' | 'M' | 'Q' | 'H';

/** How a symbol looks on its page. */
export interface Look {
  /** CSS pixels a module. */
  module: number;
  /** Modules of light ground round it. */
  quiet: number;
  dark: string;
  light: string;
}

export function encode(text: string, level: Level, version?: number): Code {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: level, ...(version ? { version } : {}) });
  return {
    size: modules.size,
    isDark: (x, y) => x >= 0 && y >= 0 && x < modules.size && y < modules.size && modules.get(y, x) !== 0,
  };
}

const px = (value: number): string => `${Number(value.toFixed(3))}px`;

/** Runs of dark modules of a row: `[x, length]`. */
function* runs(symbol: Code, y: number): Generator<[number, number]> {
  for (let x = 0; x < symbol.size; x++) {
    if (!symbol.isDark(x, y)) continue;
    let length = 1;
    while (symbol.isDark(x + length, y)) length++;
    yield [x, length];
    x += length;
  }
}

export function svg(symbol: Code, { module, quiet, dark, light }: Look, isCrisp: boolean): string {
  let path = '';
  for (let y = 0; y < symbol.size; y++)
    for (const [x, length] of runs(symbol, y)) path += `M${x + quiet} ${y + quiet}h${length}v1h-${length}z`;
  const side = symbol.size + 2 * quiet;
  return `<svg class="code" xmlns="http://www.w3.org/2000/svg" width="${side * module}" height="${side * module}" viewBox="0 0 ${side} ${side}"${isCrisp ? ' shape-rendering="crispEdges"' : ''}><rect width="${side}" height="${side}" fill="${light}"/><path d="${path}" fill="${dark}"/></svg>`;
}

/** As a picture of `scale` pixels a module, shown at the look's size: whole pixels become broken ones. */
export function image(symbol: Code, look: Look, scale: number, type: 'png' | 'jpeg' | 'webp', quality = 0.5): string {
  const side = (symbol.size + 2 * look.quiet) * look.module;
  const png = PNG.sync.write(bitmap(symbol, look, scale));
  const url = `data:image/png;base64,${png.toString('base64')}`;
  return type === 'png'
    ? `<img class="code" alt="" width="${side}" height="${side}" src="${url}">`
    : `<img class="code" alt="" width="${side}" height="${side}" data-type="image/${type}" data-quality="${quality}" data-src="${url}">`;
}

const BLACK = [0, 0, 0] as const;
const channels = (colour: string): readonly number[] =>
  /^#[0-9a-f]{6}$/i.test(colour) ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) : BLACK;

function bitmap(symbol: Code, { quiet, dark, light }: Look, scale: number): PNG {
  const side = (symbol.size + 2 * quiet) * scale;
  const png = new PNG({ width: side, height: side });
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const isDark = symbol.isDark(Math.floor(x / scale) - quiet, Math.floor(y / scale) - quiet);
      png.data.set([...channels(isDark ? dark : light), 255], (y * side + x) * 4);
    }
  return png;
}

export function table(symbol: Code, { module, quiet, dark, light }: Look): string {
  let rows = '';
  for (let y = -quiet; y < symbol.size + quiet; y++) {
    let cells = '';
    for (let x = -quiet; x < symbol.size + quiet; x++)
      cells += `<td style="background:${symbol.isDark(x, y) ? dark : light}"></td>`;
    rows += `<tr>${cells}</tr>`;
  }
  return `<table class="code cells" style="--m:${px(module)}">${rows}</table>`;
}

export function grid(symbol: Code, { module, quiet, dark, light }: Look): string {
  const side = symbol.size + 2 * quiet;
  let cells = '';
  for (let y = -quiet; y < symbol.size + quiet; y++)
    for (let x = -quiet; x < symbol.size + quiet; x++)
      cells += symbol.isDark(x, y) ? `<i style="background:${dark}"></i>` : '<i></i>';
  return `<div class="code" style="display:grid;grid-template-columns:repeat(${side},${px(module)});grid-auto-rows:${px(module)};width:${px(side * module)};background:${light}">${cells}</div>`;
}

/** All of a symbol in the shadows of one element. */
export function shadows(symbol: Code, { module, quiet, dark, light }: Look): string {
  const side = symbol.size + 2 * quiet;
  const list: string[] = [];
  for (let y = 0; y < symbol.size; y++)
    for (let x = 0; x < symbol.size; x++)
      if (symbol.isDark(x, y)) list.push(`${(x + quiet + 1) * module}px ${(y + quiet + 1) * module}px 0 ${dark}`);
  return `<div class="code" style="width:${side * module}px;height:${side * module}px;background:${light};overflow:hidden"><div style="width:${module}px;height:${module}px;margin:${-module}px 0 0 ${-module}px;box-shadow:${list.join()}"></div></div>`;
}

type IsInk = (x: number, y: number) => boolean;

/** Two rows of modules in a line of text. */
function halfLines(size: number, quiet: number, isInk: IsInk): string[] {
  const lines: string[] = [];
  for (let y = -quiet; y < size + quiet; y += 2) {
    let line = '';
    for (let x = -quiet; x < size + quiet; x++) {
      const below = y + 1 < size + quiet ? isInk(x, y + 1) : isInk(-1, -1);
      line += isInk(x, y) ? (below ? '█' : '▀') : below ? '▄' : ' ';
    }
    lines.push(line);
  }
  return lines;
}

/** A row of modules in a line of text, each two characters wide. */
function fullLines(size: number, quiet: number, isInk: IsInk): string[] {
  const lines: string[] = [];
  for (let y = -quiet; y < size + quiet; y++) {
    let line = '';
    for (let x = -quiet; x < size + quiet; x++) line += isInk(x, y) ? '██' : '  ';
    lines.push(line);
  }
  return lines;
}

/** Text characters as modules. `inkIsDark`: whether the characters stand for dark modules. */
export function text(
  symbol: Code,
  { quiet, dark, light }: Look,
  way: { characters: 'half' | 'full' | 'wide'; fontSize: number; lineHeight: number; inkIsDark: boolean },
): string {
  const isInk = (x: number, y: number): boolean => symbol.isDark(x, y) === way.inkIsDark;
  const lines = (way.characters === 'half' ? halfLines : fullLines)(symbol.size, quiet, isInk);
  const [ink, ground] = way.inkIsDark ? [dark, light] : [light, dark];
  return `<pre class="code" style="font:${way.fontSize}px/${way.lineHeight} 'DejaVu Sans Mono',monospace;color:${ink};background:${ground};margin:0;width:max-content">${lines.join('\n')}</pre>`;
}
