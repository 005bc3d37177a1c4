import { execFileSync } from 'node:child_process';
import { argon2 } from './argon2.ts';
import { canaries } from './canaries.ts';
import { damage } from './damage.ts';
import { faults, year } from './faults.ts';
import { flips } from './flips.ts';
import { imports } from './imports.ts';
import { kills } from './kills.ts';
import { limits } from './limits.ts';
import { messages } from './messages.ts';
import { oldBuild } from './old-build.ts';
import { properties } from './properties.ts';
import { realKeys } from './real-keys.ts';
import { syncHistories, syncServers } from './sync.ts';
import { systemLock } from './system-lock.ts';
import { workerKills } from './worker-kills.ts';

/** What one torture found: `figures` go into the notes, `failures` must be empty. */
export interface Verdict {
  figures: Record<string, number | string>;
  failures: string[];
}

interface Torture {
  /** How many rounds make the full size. */
  full: number;
  needsBuild: boolean;
  run(count: number): Promise<Verdict>;
}

const TORTURES: Record<string, Torture> = {
  argon2: { full: 1000, needsBuild: false, run: argon2 },
  faults: { full: 10_000, needsBuild: false, run: faults },
  properties: { full: 100, needsBuild: false, run: properties },
  year: { full: 3000, needsBuild: false, run: year },
  flips: { full: 1, needsBuild: false, run: flips },
  imports: { full: 100_000, needsBuild: false, run: imports },
  'kills-chromium': { full: 300, needsBuild: true, run: (count) => kills('chromium', count) },
  'kills-firefox': { full: 40, needsBuild: true, run: (count) => kills('firefox', count) },
  'damage-chromium': { full: 1, needsBuild: true, run: (rounds) => damage('chromium', rounds) },
  'damage-firefox': { full: 1, needsBuild: true, run: (rounds) => damage('firefox', rounds) },
  'canaries-chromium': { full: 1, needsBuild: true, run: (rounds) => canaries('chromium', rounds) },
  'canaries-firefox': { full: 1, needsBuild: true, run: (rounds) => canaries('firefox', rounds) },
  'messages-chromium': { full: 10_000, needsBuild: true, run: (count) => messages('chromium', count) },
  'messages-firefox': { full: 10_000, needsBuild: true, run: (count) => messages('firefox', count) },
  'system-lock': { full: 1, needsBuild: true, run: systemLock },
  'old-build': { full: 1, needsBuild: true, run: oldBuild },
  'real-keys': { full: 1, needsBuild: true, run: realKeys },
  'sync-model': { full: 100_000, needsBuild: false, run: syncHistories },
  'sync-servers': { full: 1, needsBuild: false, run: syncServers },
  'limits-chromium': { full: 10, needsBuild: true, run: (rounds) => limits('chromium', rounds) },
  'limits-firefox': { full: 10, needsBuild: true, run: (rounds) => limits('firefox', rounds) },
  'kills-worker': { full: 200, needsBuild: true, run: workerKills },
};

/** `npm run torture` runs all at full size; `npm run torture -- kills-chromium 20` one of them, 20 times. */
const [wanted, count] = process.argv.slice(2);
const names = wanted === undefined ? Object.keys(TORTURES) : [wanted];
for (const name of names) {
  if (!Object.hasOwn(TORTURES, name)) {
    console.error(`No torture is called ${name}. There are: ${Object.keys(TORTURES).join(', ')}.`);
    process.exit(2);
  }
}
if (names.some((name) => TORTURES[name]!.needsBuild)) {
  for (const target of ['chrome', 'firefox'])
    execFileSync('npx', ['wxt', 'build', '-b', target], { stdio: ['ignore', 'ignore', 'inherit'] });
}
let hasFailed = false;
for (const name of names) {
  const started = Date.now();
  const { figures, failures } = await TORTURES[name]!.run(Number(count ?? TORTURES[name]!.full));
  console.log(`${name}: ${JSON.stringify({ ...figures, seconds: Math.round((Date.now() - started) / 1000) })}`);
  for (const failure of failures.slice(0, 20)) console.log(`  FAILED: ${failure}`);
  console.log(`${name}: ${failures.length === 0 ? 'held' : `${failures.length} failures`}`);
  hasFailed ||= failures.length > 0;
}
process.exit(hasFailed ? 1 : 0);
