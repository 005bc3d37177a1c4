import { describe, expect, it } from 'vitest';
import { decodeAll } from '../../../lib/picture/qr/read/decode.ts';
import { bowls, type Look, page, put, scribble, uri } from './pictures.ts';

const alice = uri('alice');

describe('decodeAll', () => {
  const looks: [string, Look, readonly [number, number, number]][] = [
    ['an ordinary code', {}, [255, 255, 255]],
    ['two pixels a module', { module: 2 }, [255, 255, 255]],
    ['twenty pixels a module', { module: 12 }, [240, 240, 240]],
    ['light on dark', { dark: [250, 250, 250], light: [10, 10, 20] }, [10, 10, 20]],
    ['a dark page without a quiet zone', { quiet: 0 }, [13, 13, 16]],
    ['low contrast', { dark: [200, 200, 200], light: [240, 240, 240] }, [240, 240, 240]],
    ['two colours of one brightness', { dark: [200, 60, 60], light: [20, 130, 200] }, [255, 255, 255]],
    ['blue on black', { dark: [0, 0, 120], light: [0, 0, 255] }, [0, 0, 0]],
    ['a dense code', { version: 20, module: 3 }, [255, 255, 255]],
    ['version 23, whose table the first decoder has wrong', { version: 23, module: 3 }, [255, 255, 255]],
    ['the largest version', { version: 40, module: 3 }, [255, 255, 255]],
    ['the smallest version', { version: 1, ecc: 'L' }, [255, 255, 255]],
  ];
  it.each(looks)('reads %s', async (name, look, ground) => {
    const picture = page(700, 700, ground);
    const text = name === 'the smallest version' ? 'otpauth:a' : alice;
    put(picture, text, look);
    expect(await decodeAll(picture)).toEqual([text]);
  });

  it('reads every code of a page with several', async () => {
    const picture = page(1280, 800);
    const texts = [alice, 'https://example.com/app', uri('bob'), uri('carol')];
    for (const [i, text] of texts.entries()) put(picture, text, { x: 30 + i * 300, y: 120 - i * 20, module: 3 + i });
    expect(await decodeAll(picture)).toEqual(texts);
  });

  it('is not led astray by hundreds of letters with bowls', async () => {
    const picture = page(1400, 900);
    bowls(picture, 600);
    put(picture, alice, { x: 900, y: 640 });
    expect(await decodeAll(picture, { second: null })).toEqual([alice]);
  });

  it('reads modules that hairlines set apart', async () => {
    const picture = page(500, 500);
    put(picture, alice, { module: 7 });
    for (let y = 0; y < 500; y++)
      for (let x = 0; x < 500; x++)
        if ((x - 40) % 7 === 0 || (y - 40) % 7 === 0) picture.data.set([255, 255, 255], (y * 500 + x) * 4);
    expect(await decodeAll(picture, { second: null })).toEqual([alice]);
  });

  it('names a code that is there twice once', async () => {
    const picture = page(800, 500);
    put(picture, alice);
    put(picture, alice, { x: 400 });
    expect(await decodeAll(picture)).toEqual([alice]);
  });

  it('finds nothing on a page of text, and does not ask the second decoder', async () => {
    const picture = page(1280, 800);
    scribble(picture);
    let asked = false;
    const second = () => {
      asked = true;
      return ['wrong'];
    };
    expect(await decodeAll(picture, { second })).toEqual([]);
    expect(asked).toBe(false);
  });

  it.each([
    [0, 0],
    [1, 1],
    [3, 2],
    [1, 4000],
  ])('takes a picture of %i × %i', async (width, height) => {
    expect(await decodeAll(page(width, height))).toEqual([]);
  });
});
