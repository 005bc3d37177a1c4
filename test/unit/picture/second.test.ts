import { expect, test } from 'vitest';
import type { Picture } from '../../../lib/picture/qr/read/picture.ts';
import { readSecond } from '../../../lib/picture/qr/read/second.ts';
import { page, put, scribble, uri } from './pictures.ts';

function mirror({ data, width, height }: Picture): Picture {
  const turned = page(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      turned.data.set(data.subarray(from, from + 4), (y * width + width - 1 - x) * 4);
    }
  return turned;
}

test('reads every code of a picture and leaves the picture as it was', () => {
  const picture = page(1280, 500);
  const texts = [uri('alice'), 'https://example.com/app', uri('bob')];
  for (const [i, text] of texts.entries()) put(picture, text, { x: 30 + i * 400, y: 100 - i * 20, module: 4 + i });
  const before = picture.data.slice();
  expect(readSecond(picture).sort()).toEqual(texts.sort());
  expect(picture.data).toEqual(before);
});

test('reads a code that a mirror shows', () => {
  const picture = page(500, 400);
  put(picture, uri('alice'));
  expect(readSecond(mirror(picture))).toEqual([uri('alice')]);
});

test('reads a code on a picture of more pixels than the library takes', () => {
  const picture = page(5120, 400);
  put(picture, uri('alice'), { x: 4000, module: 6 });
  expect(readSecond(picture)).toEqual([uri('alice')]);
});

test('reads light on dark', () => {
  const picture = page(500, 400, [20, 20, 30]);
  put(picture, uri('alice'), { dark: [250, 250, 250], light: [20, 20, 30] });
  expect(readSecond(picture)).toEqual([uri('alice')]);
});

test.each([
  ['UTF-8', [...new TextEncoder().encode('otpauth://totp/Café:Zoë')]],
  ['Latin 1', [...'otpauth://totp/Café:Zoë'].map((character) => character.charCodeAt(0))],
])('reads %s', (_, bytes) => {
  const picture = page(500, 400);
  put(picture, bytes);
  expect(readSecond(picture)).toEqual(['otpauth://totp/Café:Zoë']);
});

test('finds nothing on a page of text', () => {
  const picture = page(1280, 800);
  scribble(picture);
  expect(readSecond(picture)).toEqual([]);
});

test('reads the same code as often as it is there', () => {
  const picture = page(900, 500);
  put(picture, uri('alice'));
  put(picture, uri('alice'), { x: 450 });
  expect(readSecond(picture)).toEqual([uri('alice'), uri('alice')]);
});
