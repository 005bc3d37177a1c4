import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { afterAll, expect, test } from 'vitest';

// Beside the checkout's own files, so that the packages can be linked instead of copied.
const folder = mkdtempSync(resolve('.output/release-'));
const release = join(folder, 'release');
const sources = join(folder, 'sources');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quiet = { stdio: ['ignore' as const, 'pipe' as const, 'ignore' as const], encoding: 'utf8' as const };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Names and sums of the files in a zip. */
async function contentsOf(zip: string): Promise<Record<string, string>> {
  const reader = new ZipReader(new BlobReader(new Blob([readFileSync(zip)])));
  const sums: Record<string, string> = {};
  for (const entry of await reader.getEntries())
    if (!entry.directory) sums[entry.filename] = sha256(await entry.getData(new Uint8ArrayWriter()));
  return sums;
}

function filesOf(build: string): Record<string, string> {
  const names = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(build, name)).isFile(),
  );
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(build, name)))]));
}

test('a release is made without a network, and each sum is that of its file', () => {
  execFileSync('node', ['.ci/release.mjs', '--out', release], quiet);
  const sums = readFileSync(join(release, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(sums).toHaveLength(3);
  for (const line of sums) {
    const [sum, name] = line.split('  ');
    expect(sha256(readFileSync(join(release, name!)))).toBe(sum);
  }
  expect(readFileSync(join(release, 'NOTES.md'), 'utf8')).toContain(sums[0]);
});

test('a tag that is not the version is refused', () => {
  expect(() => execFileSync('node', ['.ci/release.mjs', '--tag', 'v9.9.9', '--out', release], quiet)).toThrow();
});

test('the sources alone make the Firefox package, byte for byte', async () => {
  execFileSync('python3', ['-m', 'zipfile', '-e', join(release, `watchword-${version}-sources.zip`), sources], quiet);
  // What `npm ci` would install from the lock file that is in the zip.
  execFileSync('cp', ['-al', resolve('node_modules'), sources], quiet);
  expect(readFileSync(join(sources, 'package-lock.json'), 'utf8')).toBe(readFileSync('package-lock.json', 'utf8'));
  execFileSync('npm', ['run', '--silent', 'build-for-amo'], {
    ...quiet,
    cwd: sources,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  expect(filesOf(join(sources, '.output/firefox-mv3'))).toEqual(
    await contentsOf(join(release, `watchword-${version}-firefox.zip`)),
  );
});

test.each(['chrome', 'edge', 'firefox'])(
  'submitting to %s names its files, and uploads nothing in a dry run',
  (store) => {
    const said = execFileSync('node', ['.ci/submit.mjs', store, release], {
      ...quiet,
      env: { ...process.env, SUBMIT_DRY_RUN: '1' },
    });
    expect(said).toMatch(new RegExp(`^Would run: publish-extension --${store}-zip `));
  },
);
