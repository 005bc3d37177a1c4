import { expect, test } from 'vitest';
import { lookAt } from '../../../lib/picture/look.ts';
import { page, put, uri } from './pictures.ts';

test('says what is to be seen of a code that cannot be read: its finder patterns, their size and the contrast', async () => {
  const picture = page(400, 400);
  put(picture, uri('Zqxavier'), { x: 30, y: 30, module: 5, dark: [90, 90, 90], quiet: 4 });
  const { codes, axes } = await lookAt(picture, { second: null });
  expect(codes).toBe(1);
  expect(axes[0]).toMatchObject({ axis: 'luma', timed: 3 });
  expect(axes[0]?.modules.slice(0, 3)).toEqual([
    [5, 5],
    [5, 5],
    [5, 5],
  ]);
  expect(axes[0]?.brightness).toEqual([90, 255, 255]);
  // Without its modules: three finder patterns are left, so that it is known for a symbol.
  for (let y = 100; y < 260; y++) for (let x = 100; x < 260; x++) picture.data.set([255, 255, 255], (y * 400 + x) * 4);
  const look = await lookAt(picture, { second: () => [] });
  expect(look.codes).toBe(0);
  expect(look.axes[0]?.finders).toBeGreaterThanOrEqual(3);
  expect(look.axes[0]?.symbols.length).toBeGreaterThan(0);
});

test('has nothing to say of an empty page, and never a text or a pixel', async () => {
  const look = await lookAt(page(300, 200), { second: null });
  expect(look).toMatchObject({ width: 300, height: 200, flat: 1, codes: 0, readers: ['jsQR'] });
  expect(look.axes.map(({ finders }) => finders)).toEqual([0, 0, 0]);
  const picture = page(400, 400);
  put(picture, uri('Zqxavier'));
  const text = JSON.stringify(await lookAt(picture, { second: null }));
  expect(text).not.toMatch(/zqx|otpauth|secret/i);
  expect(text.length).toBeLessThan(1500);
});
