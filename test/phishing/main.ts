import { execFileSync } from 'node:child_process';
import { BROWSERS, type BrowserName } from '../e2e/drive/browsers.ts';
import { move } from './act.ts';
import { ATTEMPTS, HONEST } from './attempts.ts';
import { fillFrame } from './frames.ts';
import { clickIcon, turnIconOn } from './icon.ts';
import { attempt, type Outcome, signIn, startLab } from './lab.ts';
import { MOVES } from './moves.ts';

/**
 * `npm run phishing` tries all in both browsers; `npm run phishing -- chromium` in one,
 * `… chromium icon` only the kinds with that word, or with one of several (`icon,frames`). Exits 1 where a code was given.
 */
const [wanted, only = ''] = process.argv.slice(2);
const browsers = BROWSERS.filter((name) => wanted === undefined || name === wanted);
if (browsers.length === 0) throw new Error(`No browser is called ${wanted}.`);
if (!process.env.PHISHING_NO_BUILD)
  for (const name of browsers)
    execFileSync('npx', ['wxt', 'build', '-b', name === 'chromium' ? 'chrome' : name], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    });

const isWanted = ({ kind }: { kind: string }): boolean => only.split(',').some((word) => kind.includes(word));

interface Run {
  name: BrowserName;
  attempts: Outcome[];
  signIns: Outcome[];
  /** Acts that have to fill: without them the lab would show nothing. */
  controls: Record<string, string>;
}

async function run(name: BrowserName): Promise<Run> {
  const lab = await startLab(name);
  const done: Run = { name, attempts: [], signIns: [], controls: {} };
  try {
    for (const one of ATTEMPTS.filter(isWanted)) done.attempts.push(await attempt(lab, one));
    for (const one of HONEST.filter(isWanted)) done.signIns.push(await signIn(lab, one));
    await turnIconOn(lab);
    for (const one of MOVES.filter(isWanted)) done.attempts.push(await move(lab, one));
    done.controls['a click on the icon'] = await clickIcon(lab);
    done.controls['a frame of the account’s own site'] = await fillFrame(lab);
  } finally {
    await lab.close();
  }
  return done;
}

const isGiven = ({ code }: Outcome): boolean => code !== '';

function report({ name, attempts, signIns, controls }: Run): boolean {
  const [given, missed] = [attempts.filter(isGiven), signIns.filter((one) => !isGiven(one) && !one.isVoid)];
  for (const { kind, of, url } of given) console.log(`GIVEN in ${name}: ${kind}: ${of} at ${url}`);
  for (const { of, url, why } of missed) console.log(`NOT FILLED in ${name}: ${of} at ${url}: ${why}`);
  const voids = [...attempts, ...signIns].filter(({ isVoid }) => isVoid);
  for (const { kind, of, url, why } of voids) console.log(`NOT TRIED in ${name}: ${kind}: ${of} at ${url}: ${why}`);
  const idle = Object.keys(controls).filter((control) => controls[control] === '');
  for (const control of idle) console.log(`NOT FILLED in ${name}: ${control}`);
  return given.length + missed.length + idle.length + voids.length === 0;
}

const runs: Run[] = [];
for (const name of browsers) runs.push(await run(name));

/** For each kind, how many attempts were made, and how many codes each browser gave. */
const kinds = [...new Set(runs.flatMap(({ attempts }) => attempts.map(({ kind }) => kind)))];
const table = kinds.map((kind) => {
  const of = (each: Run) => each.attempts.filter((outcome) => outcome.kind === kind);
  const given = Object.fromEntries(runs.map((each) => [`codes out, ${each.name}`, of(each).filter(isGiven).length]));
  return { kind, attempts: of(runs[0]!).length, ...given };
});
console.table(table);
const held = runs.map(report).every(Boolean);
for (const { name, attempts, signIns } of runs)
  console.log(
    `${name}: ${attempts.length} attempts of ${kinds.length} kinds, ${attempts.filter(isGiven).length} codes out; ` +
      `${signIns.filter(isGiven).length} of ${signIns.length} sign-ins filled without a question`,
  );
process.exit(held ? 0 : 1);
