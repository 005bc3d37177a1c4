import { expect, it } from 'vitest';
import config from '../../../wxt.config.ts';

/** Keys with Alt+Shift, or Control+Shift on a Mac, that browsers use themselves (as of 2026). */
const TAKEN = {
  'Chrome, Edge, Opera, Brave': ['A', 'B', 'C', 'I', 'P', 'T', 'W', 'X', 'Z'],
  Brave: ['N'],
} as const;

interface Keys {
  suggested_key?: { default: string; mac?: string };
}

it.each(['chrome', 'firefox', 'edge', 'opera'])('default keys are free in every browser, built for %s', (browser) => {
  const { manifest } = config as { manifest: (env: { browser: string }) => { commands: Record<string, Keys> } };
  const keys = Object.values(manifest({ browser }).commands).flatMap(({ suggested_key: key }) => key ?? []);
  expect(keys.length).toBeGreaterThan(0);
  const letters = keys.map((key) => /^Alt\+Shift\+([A-Z])$/.exec(key.default)?.[1]);
  expect(new Set(letters).size).toBe(keys.length);
  for (const [index, letter] of letters.entries()) {
    expect(Object.values(TAKEN).flat()).not.toContain(letter);
    expect(keys[index]!.mac).toBe(`MacCtrl+Shift+${letter}`);
  }
});
