import { expect, test } from 'vitest';
import { FORMATS, formatName, TARGETS, targetOf } from '../../../lib/transfer/registry.ts';
import { samples } from './samples.ts';

const ids = FORMATS.map(({ id }) => id as string);

test('each format has an id of its own', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

test('each sample is of a format that is registered', async () => {
  const unknown = (await samples()).map(({ format }) => format).filter((format) => !ids.includes(format));
  expect(unknown).toEqual([]);
});

test('each format that is written has a name and a reader of its own or of its program', () => {
  for (const id of TARGETS) {
    expect(targetOf(id).id).toBe(id);
    expect(formatName(id)).not.toBe(id);
  }
});
