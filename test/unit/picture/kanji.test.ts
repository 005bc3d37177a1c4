import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import QRCode from 'qrcode';
import toSJIS from 'qrcode/helper/to-sjis';
import { expect, test } from 'vitest';
import { withoutKanjiTable } from '../../../modules/lazy-libraries.ts';

const code = readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');

/** jsQR as the builds have it. */
function built(): typeof jsQR {
  const module = { exports: {} as { default: typeof jsQR } };
  new Function('module', 'exports', withoutKanjiTable(code))(module, module.exports);
  return module.exports.default;
}

/** A QR code of these kanji in the mode that is made for them, as pixels. */
function pictureOf(kanji: string) {
  const { modules } = QRCode.create([{ data: kanji, mode: 'kanji' }] as never, { toSJISFunc: toSJIS });
  const [scale, quiet] = [4, 4];
  const side = (modules.size + 2 * quiet) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [row, column] = [Math.floor(y / scale) - quiet, Math.floor(x / scale) - quiet];
      const isInside = [row, column].every((at) => at >= 0 && at < modules.size);
      if (isInside && modules.get(row, column)) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  return { data, side };
}

test('the builds’ jsQR reads kanji by the browser’s decoder as the library does by its table', () => {
  const kanji = '日本語認証器点茗熙';
  const { data, side } = pictureOf(kanji);
  expect(jsQR(data, side, side)?.data).toBe(kanji);
  expect(built()(data, side, side)?.data).toBe(kanji);
});

test('the decoder has every character of the table, but for signs that the web writes otherwise', () => {
  const decoder = new TextDecoder('shift_jis');
  const [table] = /exports\.shiftJISTable = \{[^{}]*\};/.exec(code) ?? [''];
  const pairs = [...table.matchAll(/0x([0-9A-F]{4}): 0x([0-9A-F]{4})/g)].map(([, from, to]) => [
    Number.parseInt(from!, 16),
    Number.parseInt(to!, 16),
  ]);
  expect(pairs.length).toBeGreaterThan(6000);
  const others = pairs.filter(
    ([from, to]) => decoder.decode(Uint8Array.of(from! >> 8, from! & 255)).charCodeAt(0) !== to,
  );
  expect(others.map(([, to]) => String.fromCharCode(to!)).join('')).toBe('\\〜‖−¢£¬');
});
