import { rmSync } from 'node:fs';
import { startChromium } from '../e2e/drive/chromium.ts';
import { ask, madeUp, seedVault } from '../e2e/drive/seed.ts';
import { accountsOf, allowedBuild } from '../e2e/drive/syncing.ts';
import { startFront } from '../sync-servers/front.ts';
import { PASSWORD, USER } from '../sync-servers/recipes.ts';
import { startServer } from '../sync-servers/servers.ts';
import { type TraceEvent, tasksOf, traceEventsIn } from './trace.ts';

const WORDS = 'lantern orbit thistle quarry ember velvet';
const TAG = 'merged';

export interface MergeFigures {
  accounts: number;
  /** CPU of the background's thread during the run, ms; and of its longest task. */
  cpu: number;
  longest: number;
}

/** The background's tasks in a trace, by the CPU that each took, ms; the longest first. */
function backgroundTasks(events: readonly TraceEvent[]): number[] {
  const threads = new Set(
    events
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'ServiceWorker thread')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return tasksOf(events.filter(({ pid, tid }) => threads.has(`${pid}/${tid}`))).sort((a, b) => b - a);
}

/** A sync that brings a change of every account from another device: what it asks of the background's thread. */
export async function mergeFigures(accounts: number): Promise<MergeFigures> {
  const server = await startServer('apache');
  const front = await startFront(server);
  const build = allowedBuild('http://127.0.0.1/*');
  const browsers = await Promise.all([startChromium({ build }), startChromium({ build })]);
  try {
    const [here, there] = await Promise.all(browsers.map((browser) => browser.own('options.html')));
    if (!here || !there) throw new Error('Two browsers are needed.');
    const access = { url: front.url, user: USER, password: PASSWORD };
    await seedVault(there, accounts);
    await ask(there, 'sync.connect', { access, name: 'there', isBeside: false });
    const { text } = await ask(there, 'sync.pair', { words: WORDS });
    await seedVault(here, 0);
    await ask(here, 'sync.join', { access, proof: { secret: '', code: text, words: WORDS }, name: 'here' });
    for (const view of [here, there]) await ask(view, 'sync.now', null);
    await ask(there, 'accounts.tag', { ids: madeUp(accounts).map(({ id }) => id), tags: [TAG] });
    await ask(there, 'sync.now', null);
    await here.page.tracing.start({ categories: ['disabled-by-default-devtools.timeline'] });
    await ask(here, 'sync.now', null);
    const tasks = backgroundTasks(traceEventsIn(await here.page.tracing.stop()));
    const merged = (await accountsOf(here)).filter(({ tags }) => tags.includes(TAG)).length;
    if (merged !== accounts) throw new Error(`${merged} of ${accounts} accounts were merged.`);
    return { accounts, cpu: tasks.reduce((sum, ms) => sum + ms, 0), longest: tasks[0] ?? 0 };
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await front.close();
    await server.stop();
    rmSync(build, { recursive: true, force: true });
  }
}
