import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What a new version of either list of shared suffixes changes:
 * `npm run sites:diff` against the last commit, `npm run sites:diff -- <revision> [tldts version]` against others.
 */
const [revision = 'HEAD', version = ''] = process.argv.slice(2);
const DATA = 'lib/sites/data/shared-hosts.json';

interface Shared {
  suffixes: Record<string, Record<string, string[]>>;
  pages: Record<string, string[]>;
}
type Domain = (host: string) => string | null;

const suffixesOf = ({ suffixes }: Shared): string[] =>
  Object.entries(suffixes).flatMap(([kind, sources]) =>
    Object.values(sources).flatMap((list) => list.map((suffix) => `${suffix} (${kind})`)),
  );
const pagesOf = ({ pages }: Shared): string[] => Object.values(pages).flat();

function say(title: string, before: readonly string[], after: readonly string[]): void {
  const [old, now] = [new Set(before), new Set(after)];
  for (const entry of after) if (!old.has(entry)) console.log(`${title}: + ${entry}`);
  for (const entry of before) if (!now.has(entry)) console.log(`${title}: - ${entry}`);
}

function domainsBy(folder: string): Domain {
  const { parse } = createRequire(join(folder, 'package.json'))('tldts') as typeof import('tldts');
  return (host) => parse(host, { allowPrivateDomains: true, validateHostname: false }).domain;
}

const now = JSON.parse(readFileSync(DATA, 'utf8')) as Shared;
const before = JSON.parse(execFileSync('git', ['show', `${revision}:${DATA}`]).toString()) as Shared;
say('shared suffix', suffixesOf(before), suffixesOf(now));
say('page of strangers', pagesOf(before), pagesOf(now));

const mine = domainsBy(process.cwd());
const isCovered = (domain: Domain, suffix: string): boolean => domain(`evil.${suffix}`) !== domain(`acme.${suffix}`);
const all = suffixesOf(now).map((entry) => entry.replace(/ .*/, ''));
console.log(
  `${all.length} suffixes of ours; ${all.filter((s) => isCovered(mine, s)).length} are in the public list too`,
);
if (version !== '') {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-tldts-'));
  try {
    execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', `tldts@${version}`]);
    const theirs = domainsBy(folder);
    for (const suffix of all) {
      const [was, is] = [isCovered(mine, suffix), isCovered(theirs, suffix)];
      if (was !== is) console.log(`public list: ${suffix} ${is ? 'is covered now' : 'is covered no longer'}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
