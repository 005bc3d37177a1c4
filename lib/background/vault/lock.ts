import { clearAlarm, setAlarm } from '../../browser/alarms.ts';
import { memory } from '../../browser/memory.ts';
import { readDeadline, readKey, writeKey } from '../../browser/session.ts';
import { loadSettings } from '../../browser/settings.ts';
import { Failure } from '../../failure.ts';
import { serial } from '../../serial.ts';
import { takeCopied } from '../clipboard.ts';

/** The alarm that tidies the session after its deadline; the deadline itself is checked at each read. */
export const LOCK_ALARM = 'lock';

let locks = 0;
const forgetters = new Set<() => void>();

/** How often the vault was locked since this worker started: what began before a lock must not put anything back. */
export const lockCount = (): number => locks;

/** Runs at each lock, for what a module holds in this worker's memory. */
export function onLock(forget: () => void): void {
  forgetters.add(forget);
}

/** One change of the session at a time. */
const inTurn = serial();

/** @param since `lockCount()` when the work began. @throws {Failure<'locked'>} where the vault was locked since. */
export function refuseAfterLock(since: number): void {
  if (since !== locks) throw new Failure('locked');
}

/**
 * Puts a value into the browser's memory until the next lock: one that has come since `since` (`lockCount()` when the
 * value was begun) takes it along.
 */
export async function remember(name: string, value: unknown, since: number): Promise<void> {
  if (since !== locks) return;
  await memory.set(name, value);
  // A lock that came in between has emptied the memory already.
  if (since !== locks) await memory.remove(name);
}

async function keep(key: Uint8Array, deadline: number, now: number): Promise<void> {
  await writeKey(key, deadline, now);
  // The deadline is checked at each read: an alarm that is missing costs tidiness alone.
  if (deadline > 0) await setAlarm(LOCK_ALARM, deadline).catch(() => undefined);
}

async function deadlineFrom(now: number): Promise<number> {
  const { lockAfterMinutes } = await loadSettings();
  return lockAfterMinutes === 0 ? 0 : now + lockAfterMinutes * 60_000;
}

/**
 * Keeps the key in memory, for as long as the settings say.
 * @param since `lockCount()` when the unlock began
 * @throws {Failure<'locked'>} where the vault was locked meanwhile: an unlock loses to a lock.
 */
export function unlocked(key: Uint8Array, since: number): Promise<void> {
  return inTurn(async () => {
    refuseAfterLock(since);
    const now = Date.now();
    const deadline = await deadlineFrom(now);
    refuseAfterLock(since);
    await keep(key, deadline, now);
  });
}

/**
 * Takes another key in the place of the one in memory, until the same deadline. Locked stays locked, and an unlock under
 * way, which has read the key of before, loses as to a lock.
 */
export function changeKey(key: Uint8Array): Promise<void> {
  locks++;
  return inTurn(async () => {
    if (await readKey()) await keep(key, await readDeadline(), Date.now());
  });
}

/** Counts the time until the lock anew, after its setting was changed. */
export function renewDeadline(): Promise<void> {
  return inTurn(async () => {
    const key = await readKey();
    await clearAlarm(LOCK_ALARM);
    const now = Date.now();
    if (key) await keep(key, await deadlineFrom(now), now);
  });
}

/** Forgets the key and all that was kept in memory, a copied code in the clipboard included. */
export async function lock(): Promise<void> {
  locks++;
  for (const forget of forgetters) forget();
  const copied = await takeCopied().catch(() => undefined);
  // The key goes first: whatever the clipboard does, the vault is locked.
  await inTurn(() => memory.clear());
  await clearAlarm(LOCK_ALARM).catch(() => undefined);
  await copied?.clear();
}

/** Locks only if the deadline has passed: the alarm may ring late, or early after the clock was changed. */
export async function lockIfOverdue(): Promise<void> {
  if (!(await readKey())) return lock();
  const deadline = await readDeadline();
  if (deadline > 0) await setAlarm(LOCK_ALARM, deadline);
}

/** Locks because the system did, or because nobody is at the computer, where the user wants that. */
export async function lockFor(state: 'locked' | 'idle'): Promise<void> {
  const { lockWithSystem, lockAfterIdleMinutes } = await loadSettings();
  if (state === 'locked' ? lockWithSystem : lockAfterIdleMinutes > 0) await lock();
}
