import { canonicalJson } from '../../../../lib/canonical-json.ts';
import type { Account } from '../../../../lib/otp/account.ts';
import { type Head, parseKept } from '../../../../lib/sync/head.ts';
import type { Device } from './device.ts';
import type { Ledger } from './ledger.ts';

/** That a run of a device ended well: all that the device knew of then is stored, for all who go by this head. */
export interface Stored {
  device: Device;
  member: string;
  head: string;
  known: ReadonlySet<number>;
}

/** By member that was removed: keys that it must never have, and who removed it. */
export type Removals = Map<string, { keys: Set<string>; by: Set<Device> }>;

interface End {
  /** Devices that sync to the end, and all there are. */
  going: readonly Device[];
  devices: readonly Device[];
  ledger: Ledger;
  stored: readonly Stored[];
  removals: Removals;
}

/** What does not hold when everyone who is left has synced until nothing changes. */
export async function checkEnd(end: End): Promise<string[]> {
  return [...checkLines(end), ...(await checkKeys(end)), ...checkRemovals(end)];
}

function checkLines({ going, devices, ledger, stored }: End): string[] {
  const broken: string[] = [];
  const lines = Map.groupBy(going, (device) => headOf(device).name);
  if (lines.size > 1 && !going.some(isTold)) broken.push('two lines and nobody told');
  for (const line of lines.values()) {
    if (new Set(line.map(({ accounts }) => listOf(accounts))).size > 1) broken.push('devices of one line differ');
    broken.push(...ledger.check(line[0]!));
    if (line.some((device) => isMissing(device, devices, stored))) broken.push('a stored change is lost');
  }
  return broken;
}

/**
 * Whether a device lacks something that was stored by whom its head names. Where some device goes by another line, dead
 * or alive, nothing is promised across: that there are two is told.
 */
function isMissing(device: Device, devices: readonly Device[], stored: readonly Stored[]): boolean {
  const { heads } = device.link!;
  const line = new Set(heads.map(({ name }) => name));
  if (devices.some((other) => other.isLinked && !line.has(headOf(other).name))) return false;
  if (stored.some(({ head }) => !line.has(head))) return false;
  const { wraps, out } = parseKept(heads[0]!.text);
  return stored.some(({ head, member, known }) => {
    const counts = head === heads[0]!.name ? !out.includes(member) : Object.hasOwn(wraps, member);
    return counts && !isSubset(known, device.known);
  });
}

async function checkKeys({ going, devices, removals }: End): Promise<string[]> {
  for (const device of devices) {
    if (!device.isLinked) continue;
    const id = await device.memberId();
    const { keys } = device.link!;
    const isKept = keys.some((key) => removals.get(id)?.keys.has(key));
    if (isKept || going.some((other) => outOf(other).includes(id) && keys.includes(other.link!.keys[0]!)))
      return ['a removed member has a new key'];
  }
  return [];
}

function checkRemovals({ going, removals }: End): string[] {
  const isUndone = [...removals].some(([id, { by }]) =>
    going.some((device) => by.has(device) && !outOf(device).includes(id)),
  );
  return isUndone ? ['a removal was undone'] : [];
}

function isTold({ notes }: Device): boolean {
  return notes.notices['foreign-head'] !== undefined || notes.notices['own-head'] !== undefined;
}

export const headOf = ({ link }: Device) => link!.heads[0]!;

const outOf = (device: Device): Head['out'] => parseKept(headOf(device).text).out;

export function isSubset(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

export const listOf = (accounts: readonly Account[]) =>
  canonicalJson(accounts.map((account) => ({ ...account, secret: [...account.secret] })));
