import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensurePackage } from '../run/setup.mjs';
import { FIREFOX_BUILD } from './drive/firefox.ts';

// Mozilla's linter on the whole package is `npm run lint:store`, a step of `npm test`.

const folder = mkdtempSync(join(tmpdir(), 'watchword-lint-'));
const manifest = JSON.parse(readFileSync(join(FIREFOX_BUILD, 'manifest.json'), 'utf8'));
beforeAll(() => ensurePackage('test/store'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the linter says about Android of a manifest, without the files that it names. */
function saidOfAndroid(changed: object): string[] {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(changed));
  const args = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  const { stdout } = spawnSync(resolve('test/store/node_modules/.bin/web-ext'), args, { encoding: 'utf8' });
  const { errors, warnings, notices } = JSON.parse(stdout);
  return [...errors, ...warnings, ...notices]
    .filter(({ code, description }) => /android/i.test(code + description))
    .map(({ code }) => code);
}

test('Mozilla’s linter finds nothing against Android, and its least version is the one that the manifest needs', () => {
  expect(saidOfAndroid(manifest)).toEqual([]);
  const { gecko, gecko_android } = manifest.browser_specific_settings;
  const older = { strict_min_version: `${Number.parseInt(gecko_android.strict_min_version, 10) - 1}.0` };
  const changed = { ...manifest, browser_specific_settings: { gecko, gecko_android: older } };
  expect(saidOfAndroid(changed)).toEqual(['KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION']);
});
