import { onAlarm, setAlarm } from '../../browser/alarms.ts';
import { hasSite } from '../../browser/inline.ts';
import { readKey, watchKey } from '../../browser/session.ts';
import { onVaultSaved } from '../../browser/sync-store.ts';
import { Failure, isFailure } from '../../failure.ts';
import { serial } from '../../serial.ts';
import { linkOf, needLink } from '../../sync/engine/link.ts';
import type { Notes } from '../../sync/engine/notes.ts';
import type { Ports } from '../../sync/engine/ports.ts';
import { run } from '../../sync/engine/run.ts';
import { read } from '../vault/vault.ts';
import { noteStore, portsFor } from './ports.ts';

const ALARM = 'sync';
/** ms after a change, between two uploads after changes, and between two runs without one. */
const AFTER_CHANGE = 3000;
const BETWEEN = 20_000;
const NOW_AND_THEN = 15 * 60_000;
/** ms of the first wait after a failure, doubled with each, and the longest. */
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 3_600_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let lastRun = 0;
let isRunning = false;

/** Codes after which nothing is tried again until the user acts. A redirect may be the sign-in page of a network. */
const NEEDS_USER = ['sync-auth', 'sync-stopped', 'sync-permission'] as const;

/** After what runs and waits already: a run that goes on would write over what is noted meanwhile. */
export const betweenRuns = serial();

/** Everything that speaks to the folder, one after the other. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return betweenRuns(async () => {
    isRunning = true;
    try {
      return await work();
    } finally {
      isRunning = false;
      lastRun = Date.now();
    }
  });
}

/** A wait before the next try, in ms: longer after each failure, and never the same on two devices. */
function waitAfter(failures: number, seconds: number): number {
  const wait = Math.min(FIRST_WAIT * 2 ** Math.min(failures - 1, 10), LONGEST_WAIT);
  return Math.round(Math.max(wait * (0.75 + Math.random() / 2), seconds * 1000));
}

/** Runs now, and again when it is time. @throws {Failure} `sync-…`, which is noted too */
export function syncNow(): Promise<void> {
  return inTurn(async () => {
    const link = needLink(await read());
    const ports = portsFor(link);
    try {
      // Without the permission the browser says no more than that the storage cannot be reached.
      if (!(await hasSite(link.url))) throw new Failure('sync-permission', { host: new URL(link.url).host });
      await run(ports);
      await setAlarm(ALARM, Date.now() + NOW_AND_THEN);
    } catch (error) {
      await plan(ports, error);
      throw error;
    }
  });
}

async function plan(ports: Pick<Ports, 'notes'>, error: unknown): Promise<void> {
  if (isFailure(error, 'locked')) return;
  const notes = await ports.notes.load();
  const needsUser = isFailure(error, ...NEEDS_USER);
  notes.stopped = !needsUser ? '' : isFailure(error, 'sync-stopped') ? error.params.why : error.code;
  notes.wait = waitAfter(notes.failures, isFailure(error, 'sync-busy') ? error.params.seconds : 0);
  await ports.notes.save(notes);
  if (!needsUser) await setAlarm(ALARM, Date.now() + notes.wait);
}

/** ms until the wait after the last failure is over. A clock that was set back does not prolong it. */
function restOf({ failures, wait, last }: Notes): number {
  const since = Date.now() - last.tried;
  return failures === 0 || since < 0 ? 0 : Math.max(0, wait - since);
}

/** Runs where this vault is connected, unlocked, and not to wait; whatever comes of it is noted. */
async function quietly(): Promise<void> {
  try {
    if (!(await readKey()) || !linkOf(await read())) return;
    const notes = await noteStore.load();
    if (notes.stopped !== '') return;
    const rest = restOf(notes);
    // The alarm may have rung while the vault was locked, or have been lost with the browser.
    if (rest > 0) await setAlarm(ALARM, Date.now() + rest);
    else await syncNow();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function afterChange(): void {
  clearTimeout(timer);
  // A clock that was set back makes nobody wait longer.
  const wait = Math.min(Math.max(AFTER_CHANGE, lastRun + BETWEEN - Date.now()), BETWEEN);
  timer = setTimeout(() => void quietly(), isRunning ? BETWEEN : wait);
}

/** On opening the popup: where the last run is more than a minute ago. */
export async function syncOnOpening(): Promise<void> {
  if (Math.abs(Date.now() - lastRun) > 60_000) await quietly();
}

/** Keeps devices in step. Call it synchronously at the worker's start. */
export function followSync(): void {
  onAlarm(ALARM, () => void quietly());
  onVaultSaved(afterChange);
  watchKey((isUnlocked) => {
    if (isUnlocked) void quietly();
  });
}
