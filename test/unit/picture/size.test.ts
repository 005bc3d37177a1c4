import { expect, test } from 'vitest';
import { fromBase64 } from '../../../lib/base64.ts';
import { imageKind } from '../../../lib/picture/kind.ts';
import { pixelsOf } from '../../../lib/picture/pixels.ts';
import { imageSize } from '../../../lib/picture/size.ts';

/** A picture of 37 × 21 pixels of each kind, or the head of one. */
const PICTURES = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAACUAAAAVCAIAAABOhrD5AAAAJklEQVR4nGM8wSXHQEfARE/LRu0btW/UvlH7Ru0btW/UvlH7qAAAZnEBGkvOJ8wAAAAASUVORK5CYII=',
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/////wAARCAAVACUDASIAAhEBAxEB',
  gif: 'R0lGODdhJQAVAIEAAMgKHgAAAAAAAAAAACwAAAAAJQAVAEAILwABCBxIsKDBgwgTKlzIsKHDhxAjSpxIsaLFixgzatzIsaPHjyBDihxJsqRJkgEBADs=',
  webp: 'UklGRkoAAABXRUJQVlA4ID4AAABQAwCdASolABUAPm02l0ikIyIhJWgAgA2JZwDQvoAAK/fDcAD+8ZWP9CbHtRX//cHH/ZwP+5wP3bb9Aa0AAA==',
  'webp without loss': 'UklGRh4AAABXRUJQVlA4TBEAAAAvJAAFAAdQhSLXo/+BiOh/AAA=',
  'webp with extras':
    'UklGRnYAAABXRUJQVlA4WAoAAAAYAAAAJAAAFAAAQUxQSAoAAAABB1CyiAhERP8DVlA4IDwAAAAwAwCdASolABUAPm02l0ik',
  bmp: 'Qk1mCQAAAAAAADYAAAAoAAAAJQAAABUAAAABABgAAAAAADAJAADEDgAAxA4=',
} as const;

test.each(Object.entries(PICTURES))('%s says its size in its head', (name, base64) => {
  const bytes = fromBase64(base64);
  expect(imageKind(bytes)).toBe(name.split(' ')[0]);
  expect(imageSize(bytes)).toEqual({ width: 37, height: 21 });
});

test('of several sizes the largest counts', () => {
  const gif = fromBase64(PICTURES.gif);
  new DataView(gif.buffer).setUint16(30, 60_000, true);
  expect(imageSize(gif)).toEqual({ width: 60_000, height: 21 });
  const avif = new Uint8Array(200);
  avif.set([...'\0\0\0\x20ftypavif'].map((char) => char.charCodeAt(0)));
  const view = new DataView(avif.buffer);
  for (const [at, side] of [
    [60, 512],
    [100, 30_000],
  ] as const) {
    avif.set(new TextEncoder().encode('ispe'), at);
    view.setUint32(at + 8, side);
    view.setUint32(at + 12, side);
  }
  expect(imageSize(avif)).toEqual({ width: 30_000, height: 30_000 });
});

test.each(Object.entries(PICTURES))('%s that is broken off anywhere in its head does not say', async (_, base64) => {
  const bytes = fromBase64(base64);
  for (let length = 16; length < 24; length++) {
    const part = bytes.slice(0, length);
    if (imageSize(part)) continue;
    await expect(pixelsOf(part)).rejects.toMatchObject({ code: 'damaged' });
  }
});

test('a picture that would unfold to more than memory should hold is refused unread', async () => {
  const webp = fromBase64(PICTURES['webp without loss']);
  new DataView(webp.buffer).setUint32(21, 0x3fff | (0x3fff << 14), true);
  const bmp = fromBase64(PICTURES.bmp);
  new DataView(bmp.buffer).setInt32(22, -2_000_000_000, true);
  for (const bomb of [webp, bmp]) await expect(pixelsOf(bomb)).rejects.toMatchObject({ code: 'too-large' });
});
