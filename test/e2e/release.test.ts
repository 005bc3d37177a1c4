import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runJob, workflow } from './drive/workflow.ts';

// Beside the checkout's own files, so that the packages can be linked instead of copied.
const folder = mkdtempSync(resolve('.output/release-'));
const checkout = join(folder, 'checkout');
const release = join(checkout, '.output/release');
const sources = join(folder, 'sources');
/** Of passkeys. Those who build from the sources are not told of it. */
const DOMAIN = 'watchword.example';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const TAG = `v${version}`;
const { jobs } = workflow('release');
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

/** What `gh` was asked, in the place of GitHub's. */
const asked = join(folder, 'asked');

beforeAll(() => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  for (const file of files.trim().split('\n')) if (existsSync(file)) cpSync(file, join(checkout, file));
  // What `npm ci` would install.
  execFileSync('cp', ['-al', resolve('node_modules'), checkout], quiet);
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/gh'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${asked}'\n`, { mode: 0o755 });
});

test('the workflow makes a release without a network, and each sum is that of its file', () => {
  const values = {
    "github.ref_type == 'tag' && github.ref_name || ''": TAG,
    'github.ref_name': TAG,
    'vars.PASSKEY_DOMAIN': DOMAIN,
  };
  expect(runJob(jobs.package!, checkout, values, { PATH: `${folder}/bin:${process.env.PATH}` })).toContain(DOMAIN);
  const sums = readFileSync(join(release, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(sums).toHaveLength(3);
  for (const line of sums) {
    const [sum, name] = line.split('  ');
    expect(sha256(readFileSync(join(release, name!)))).toBe(sum);
  }
  expect(readFileSync(join(release, 'NOTES.md'), 'utf8')).toContain(sums[0]);
  const zips = sums.map((line) => `.output/release/${line.split('  ')[1]}`);
  const created = ['release', 'create', TAG, ...zips, '.output/release/SHA256SUMS', '--draft', '--title', TAG];
  expect(readFileSync(asked, 'utf8').trim().split('\n')).toEqual([
    ...created,
    '--notes-file',
    '.output/release/NOTES.md',
  ]);
});

test('a tag that is not the version is refused', () => {
  expect(() => execFileSync('node', ['.ci/release.mjs', '--tag', 'v9.9.9', '--out', folder], quiet)).toThrow();
});

test('the sources alone make the Firefox package, byte for byte', async () => {
  execFileSync('python3', ['-m', 'zipfile', '-e', join(release, `watchword-${version}-sources.zip`), sources], quiet);
  // What `npm ci` would install from the lock file that is in the zip. Builds beside this test put files of theirs into
  // hidden folders there, and take them away.
  const installed = readdirSync('node_modules').filter((name) => name === '.bin' || !name.startsWith('.'));
  mkdirSync(join(sources, 'node_modules'));
  execFileSync('cp', ['-al', ...installed.map((name) => resolve('node_modules', name)), 'node_modules'], {
    ...quiet,
    cwd: sources,
  });
  expect(readFileSync(join(sources, 'package-lock.json'), 'utf8')).toBe(readFileSync('package-lock.json', 'utf8'));
  execFileSync('npm', ['run', '--silent', 'build-for-amo'], {
    ...quiet,
    cwd: sources,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const built = filesOf(join(sources, '.output/firefox-mv3'));
  expect(built).toEqual(await contentsOf(join(release, `watchword-${version}-firefox.zip`)));
  expect(built['passkey-domain.txt']).toBe(sha256(new TextEncoder().encode(DOMAIN)));
});

const { include: stores } = jobs.submit!.strategy!.matrix;

test.each(stores)('the workflow submits to $store what has its sums, and nothing without its keys', ({ store }) => {
  const values = { 'matrix.store': store! };
  expect(runJob(jobs.submit!, checkout, values, { SUBMIT_DRY_RUN: '1' })).toMatch(
    new RegExp(`^(?:.*: OK\\n){3}Would run: publish-extension --${store}-zip `),
  );
  expect(() => runJob(jobs.submit!, checkout, values)).toThrow(/Set [A-Z_]+/);
});

test('what is submitted is what the sums name', () => {
  const sums = join(release, 'SHA256SUMS');
  const right = readFileSync(sums, 'utf8');
  writeFileSync(sums, right.replace(/^[0-9a-f]{8}/, '00000000'));
  const submit = () => runJob(jobs.submit!, checkout, { 'matrix.store': 'edge' }, { SUBMIT_DRY_RUN: '1' });
  expect(submit).toThrow(/did NOT match/);
  writeFileSync(sums, right);
  expect(submit()).toContain('Would run');
});

test('every store has a job with keys of its own, and every action is one commit', () => {
  expect(stores.map(({ store, environment }) => [store, environment])).toEqual([
    ['chrome', 'chrome-web-store'],
    ['edge', 'edge-add-ons'],
    ['firefox', 'firefox-add-ons'],
  ]);
  const files = readdirSync('.github/workflows').map((name) => readFileSync(join('.github/workflows', name), 'utf8'));
  const uses = files.flatMap((text) => [...text.matchAll(/^.*\buses:.*$/gm)].map(([line]) => line.trim()));
  expect(uses.length).toBeGreaterThan(8);
  const pinned = /uses: (\.\/\.github\/workflows\/[a-z]+\.yml|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;
  expect(uses.filter((line) => !pinned.test(line))).toEqual([]);
});
