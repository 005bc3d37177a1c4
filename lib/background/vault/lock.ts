import { clearAlarm, setAlarm } from '../../browser/alarms.ts';
import { memory } from '../../browser/memory.ts';
import { readDeadline, readKey, readUnlockTime, watchKey, writeKey } from '../../browser/session.ts';
import { loadSettings } from '../../browser/settings.ts';
import { Failure } from '../../failure.ts';
import { inTime } from '../../in-time.ts';
import { serial } from '../../serial.ts';
import { takeCopied } from '../clipboard.ts';

/** Name of the alarm that clears the session after its deadline. The deadline itself is checked at each read. */
export const LOCK_ALARM = 'lock';

const MINUTE = 60_000;

let locks = 0;
/** Whether it was `lock` that ended the session. */
let isLocked = false;
const forgetters = new Set<() => void>();

/** Number of locks since this worker started: work that began before a lock must not store anything after it. */
export const lockCount = (): number => locks;

/** Registers a callback for each lock, so that a module can drop what it holds in the worker's memory. */
export function onLock(forget: () => void): void {
  forgetters.add(forget);
}

/** Serialises changes of the session. */
const inTurn = serial();

/** @param since `lockCount()` when the work began. @throws {Failure<'locked'>} if the vault was locked since. */
export function refuseAfterLock(since: number): void {
  if (since !== locks) throw new Failure('locked');
}

/**
 * Stores a value in session memory until the next lock. A lock after `since` (`lockCount()` when the work began) removes
 * it again.
 */
export async function remember(name: string, value: unknown, since: number): Promise<void> {
  if (since !== locks) return;
  await memory.set(name, value);
  // A lock during the write has cleared the memory before the value landed.
  if (since !== locks) await memory.remove(name);
}

async function keep(key: Uint8Array, deadline: number, now: number, since = now): Promise<void> {
  await writeKey(key, deadline, now, since);
  // Without the alarm the key is still refused at the next read.
  if (deadline > 0) await setAlarm(LOCK_ALARM, deadline).catch(() => undefined);
}

async function deadlineFrom(since: number): Promise<number> {
  const { lockAfterMinutes } = await loadSettings();
  return lockAfterMinutes === 0 ? 0 : since + lockAfterMinutes * MINUTE;
}

/**
 * Stores the key in session memory, for as long as the settings say.
 * @param since `lockCount()` when the unlock began
 * @throws {Failure<'locked'>} if the vault was locked meanwhile: a lock wins over an unlock.
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
 * Replaces the key in session memory and keeps its deadline. Does nothing while locked. An unlock under way has read the
 * old key, so it fails as after a lock.
 */
export function changeKey(key: Uint8Array): Promise<void> {
  locks++;
  return inTurn(async () => {
    if (await readKey()) await keep(key, await readDeadline(), Date.now(), await readUnlockTime());
  });
}

/**
 * Recomputes the lock deadline after its setting was changed. The time counts from the unlock: no change of a setting or
 * policy makes a session longer than it says. If that time is over, a minute is left to finish, or what was left before.
 */
export function renewDeadline(): Promise<void> {
  return inTurn(async () => {
    const key = await readKey();
    await clearAlarm(LOCK_ALARM);
    const now = Date.now();
    if (!key) return;
    const since = (await readUnlockTime()) ?? now;
    const counted = await deadlineFrom(since);
    const left = Math.min(now + MINUTE, (await readDeadline()) || Number.POSITIVE_INFINITY);
    await keep(key, counted === 0 ? 0 : Math.max(counted, left), now, since);
  });
}

/**
 * Clears the key and everything else in session memory, and a copied code from the clipboard. A clipboard that cannot be
 * cleared is no reason to call the lock failed: the code in it expires by itself.
 */
export async function lock(): Promise<void> {
  locks++;
  isLocked = true;
  await endSession(async () => {
    await inTurn(() => twice(memory.clear));
    await clearAlarm(LOCK_ALARM).catch(() => undefined);
  });
}

const twice = (clear: () => Promise<void>) => clear().catch(clear);

const OUTLIVES = 'locked:';

/**
 * Session-memory name for a value that is written while the vault is locked, such as what to do after the unlock. It
 * stays where a session is cleared that expired: that happens a moment after a reader was told `locked`. `lock` clears it.
 */
export function whileLocked<Name extends string>(name: Name): `${typeof OUTLIVES}${Name}` {
  return `${OUTLIVES}${name}`;
}

async function clearExpired(): Promise<void> {
  await memory.removeAll((name) => !name.startsWith(OUTLIVES));
}

/** Drops what modules hold, then session memory by `clear`, then a copied code from the clipboard. */
async function endSession(clear: () => Promise<void>): Promise<void> {
  for (const forget of forgetters) forget();
  const copied = await takeCopied().catch(() => undefined);
  // The key goes first, so that the vault is locked whatever happens with the clipboard.
  await clear();
  if (copied) await inTime(copied.clear()).catch(() => undefined);
}

/**
 * Where a reader has deleted the key because its deadline passed or the clock was set back: deletes the rest, for whose
 * alarms the time may be far off now. Call it synchronously at the worker's start.
 */
export function followExpiry(): void {
  watchKey((isUnlocked) => {
    if (isUnlocked) isLocked = false;
    else if (!isLocked) void inTurn(forgetRest).catch(() => undefined);
  });
}

async function forgetRest(): Promise<void> {
  // It was unlocked again meanwhile.
  if (await readKey()) return;
  await endSession(() => twice(clearExpired));
}

/** Does what `lock` does, for a session whose key nobody may read any more. */
async function expire(): Promise<void> {
  locks++;
  isLocked = true;
  await endSession(() => inTurn(() => twice(clearExpired)));
}

/** Locks only if the deadline has passed: an alarm may fire late, or early after the clock was changed. */
export async function lockIfOverdue(): Promise<void> {
  if (!(await readKey())) return expire();
  const deadline = await readDeadline();
  if (deadline > 0) await setAlarm(LOCK_ALARM, deadline);
}

/** Locks after the system locked or the user was idle, if the settings ask for it. */
export async function lockFor(state: 'locked' | 'idle'): Promise<void> {
  const { lockWithSystem, lockAfterIdleMinutes } = await loadSettings();
  if (state === 'locked' ? lockWithSystem : lockAfterIdleMinutes > 0) await lock();
}
