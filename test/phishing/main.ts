import { execFileSync } from 'node:child_process';
import { BROWSERS, type BrowserName } from '../e2e/drive/browsers.ts';
import { ATTEMPTS, HONEST } from './attempts.ts';
import { attempt, type Outcome, signIn, startLab } from './lab.ts';
import { clickIcon, MOVES, move, turnIconOn } from './moves.ts';

/**
 * `npm run phishing` tries all in both browsers; `npm run phishing -- chromium` in one,
 * `… chromium icon` only the kinds with that word. Exits 1 where a code was given.
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

const isWanted = ({ kind }: { kind: string }): boolean => kind.includes(only);

async function run(name: BrowserName): Promise<boolean> {
  const lab = await startLab(name);
  const outcomes: Outcome[] = [];
  const signIns: Outcome[] = [];
  let control = '';
  try {
    for (const one of ATTEMPTS.filter(isWanted)) outcomes.push(await attempt(lab, one));
    for (const one of HONEST.filter(isWanted)) signIns.push(await signIn(lab, one));
    await turnIconOn(lab);
    for (const one of MOVES.filter(isWanted)) outcomes.push(await move(lab, one));
    control = await clickIcon(lab);
  } finally {
    await lab.close();
  }
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  console.table(
    kinds.map((kind) => {
      const tried = outcomes.filter((outcome) => outcome.kind === kind);
      return { kind, attempts: tried.length, 'codes given': tried.filter(({ code }) => code !== '').length };
    }),
  );
  const given = outcomes.filter(({ code }) => code !== '');
  const missed = signIns.filter(({ code }) => code === '');
  for (const { kind, of, url } of given) console.log(`GIVEN: ${kind}: ${of} at ${url}`);
  for (const { of, url, why } of missed) console.log(`NOT FILLED: ${of} at ${url}: ${why}`);
  console.log(
    `${name}: ${outcomes.length} attempts of ${kinds.length} kinds, ${given.length} codes given; ` +
      `${signIns.length - missed.length} of ${signIns.length} sign-ins filled without a question; ` +
      `icon ${control === '' ? 'did NOT fill' : 'filled'} on an honest click`,
  );
  return given.length === 0 && missed.length === 0 && control !== '';
}

let held = true;
for (const name of browsers) held = (await run(name)) && held;
process.exit(held ? 0 : 1);
