import type { ActiveTab } from '../../browser/front-tab.ts';
import { memory } from '../../browser/memory.ts';
import { toFailureData } from '../../failure.ts';
import type { FailureCode } from '../../failures.ts';
import type { Refusal } from '../../protocol/fill-messages.ts';
import { serial } from '../../serial.ts';
import { lockCount, remember } from '../vault/lock.ts';

/** Key in session memory, which a lock empties: where the user wanted a code is private. */
const KEY = 'fill-refusals';
const MOST = 30;

/** Failures about the site itself; all others are about the page's field or the vault. */
const SITE_REFUSALS: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'bound-elsewhere',
  'never-here',
  'no-site',
  'lookalike',
  'shared-page',
  'insecure',
  'opaque',
  'other-site-frame',
]);

const inTurn = serial();

async function read(): Promise<Refusal[]> {
  const stored = await memory.get(KEY);
  return Array.isArray(stored) ? (stored as Refusal[]) : [];
}

/** Records a refused fill and its reason, if the site was the reason. Never throws. */
export function noteRefusal({ url }: ActiveTab, error: unknown): Promise<void> {
  const since = lockCount();
  return inTurn(async () => {
    const failure = toFailureData(error);
    if (!SITE_REFUSALS.has(failure.code) || !URL.canParse(url)) return;
    const { host } = new URL(url);
    const isSame = (other: Refusal) => other.host === host && JSON.stringify(other.failure) === JSON.stringify(failure);
    const others = (await read()).filter((other) => !isSame(other));
    await remember(KEY, [{ at: Date.now(), host, failure }, ...others].slice(0, MOST), since);
  }).catch(() => undefined);
}

/** What was refused since the vault was opened, the newest first. */
export function refusals(): Promise<Refusal[]> {
  return inTurn(read);
}
