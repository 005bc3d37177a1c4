import { onAlarm, setAlarm } from '../../browser/alarms.ts';
import { memory } from '../../browser/memory.ts';
import { setBadge } from '../../browser/popup.ts';
import type { FailureData } from '../../failure.ts';
import { type Findings, type Item, readItems, SOURCES } from '../../otp/finding.ts';
import { MAX_TEXT } from '../../page/capture/report.ts';
import { serial } from '../../serial.ts';
import { flag, integer, list, type Of, object, oneOf, optional, text } from '../../shape.ts';
import { siteOfCapture, siteToBind } from '../../sites/bind.ts';
import { lockCount, onLock, remember } from '../vault/lock.ts';

/** Where the waiting result lies in the session's memory. */
const CAPTURE_KEY = 'capture';
/** ms after which what was captured is forgotten. */
const LIFETIME_MS = 15 * 60_000;
const MAX_ITEMS = 64;
/** Characters of a page's address that are kept. */
const MAX_ADDRESS = 2048;

const waiting = object({
  tabId: integer(-1),
  site: text(260),
  /** ms since the epoch. */
  at: integer(0),
  /** The user pointed at something that holds no code. */
  foundNothing: optional(flag, false),
  items: list(
    object<{ [K in keyof Item]: Item[K] }>({
      id: text(64),
      text: text(MAX_TEXT),
      source: oneOf(SOURCES),
      page: text(MAX_ADDRESS),
      isKept: flag,
    }),
    MAX_ITEMS,
  ),
});
type Waiting = Of<typeof waiting>;

const NONE: Waiting = { tabId: -1, site: '', at: 0, foundNothing: false, items: [] };

const NOTHING_THERE: FailureData = {
  code: 'no-code-there',
  params: {},
};

function findingsOf({ items, site, foundNothing }: Waiting): Findings {
  const findings = readItems(items, site, siteOfCapture);
  return foundNothing ? { ...findings, refusals: [NOTHING_THERE, ...findings.refusals] } : findings;
}

async function read(now = Date.now()): Promise<Waiting> {
  const stored = await memory.get(CAPTURE_KEY);
  if (stored === undefined) return NONE;
  const state = waiting(stored);
  return now - state.at < LIFETIME_MS && now >= state.at ? state : NONE;
}

const inTurn = serial();

/**
 * How often something was forgotten, and how often by then for each text that was: as long as a look may be under way,
 * and no longer than the vault is open.
 */
let forgets = 0;
const forgotten = new Map<string, number>();
/** ms after which each look that was under way is over. */
const LONGEST_LOOK_MS = 60_000;
onLock(() => forgotten.clear());

/** What had come before a look began: what is forgotten while it looks, it does not bring back. */
export interface Begun {
  locks: number;
  forgets: number;
}

export function beginLook(): Begun {
  return { locks: lockCount(), forgets };
}

/**
 * One change at a time: the popup, a menu and an overlay may bring something at once.
 * @param since `lockCount()` when what is brought was begun: what was seen before a lock went with it.
 */
function change(since: number, edit: (state: Waiting) => Waiting): Promise<Findings> {
  return inTurn(async () => {
    const before = await read();
    if (since !== lockCount()) return findingsOf(before);
    const after = edit(before);
    if (after.items.length === 0 && !after.foundNothing) await memory.remove(CAPTURE_KEY);
    else {
      await remember(CAPTURE_KEY, after, since);
      await setAlarm(CAPTURE_KEY, after.at + LIFETIME_MS).catch(() => undefined);
    }
    const findings = findingsOf(after);
    const count = findings.findings.filter(({ source }) => source !== 'key').length;
    if (after.tabId >= 0) await setBadge(after.tabId, count > 0 ? String(count) : '');
    return findings;
  });
}

/** Drops what is too old, also where nobody asks for it. Call it synchronously at the worker's start. */
export function listenToCaptureAge(): void {
  onAlarm(CAPTURE_KEY, () => {
    inTurn(async () => {
      if ((await read()) === NONE) await memory.remove(CAPTURE_KEY);
    }).catch(() => undefined);
  });
}

/** What waits, as it is. */
export async function waitingFindings(): Promise<Findings> {
  return inTurn(async () => findingsOf(await read()));
}

export type Seen = Pick<Item, 'text' | 'source'>;

/** An address without what may be a secret of the page's. */
function plainAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { origin, pathname, protocol } = new URL(address);
  return /^https?:$/.test(protocol) ? `${origin}${pathname}`.slice(0, MAX_ADDRESS) : '';
}

function toItems(seen: readonly Seen[], page: string, isKept: boolean, known: readonly Item[]): Item[] {
  return seen
    .filter((one) => one.text.length <= MAX_TEXT)
    .map((one) => {
      const same = known.find((item) => item.text === one.text && item.page === page);
      return { id: same?.id ?? crypto.randomUUID(), ...one, page, isKept: isKept || (same?.isKept ?? false) };
    });
}

/**
 * Puts what a look at a tab has found in the place of what the last look had found.
 * @param page address of the page that showed it; empty where it is not sure which did
 */
export function replaceSeen(
  tabId: number,
  page: string,
  seen: readonly Seen[],
  begun = beginLook(),
): Promise<Findings> {
  const [shown, site] = [plainAddress(page), siteToBind(page) ?? ''];
  return change(begun.locks, (state) => {
    const news = seen.filter((one) => (forgotten.get(one.text) ?? 0) <= begun.forgets);
    const fresh = toItems(news, shown, false, state.items);
    const kept = state.items.filter((item) => item.isKept && fresh.every(({ id }) => id !== item.id));
    // A part of an export stays until the others have been shown, on whichever page.
    for (const item of fresh) if (/^otpauth-migration:/i.test(item.text)) item.isKept = true;
    // What was asked for a moment ago is answered by the popup that looks now.
    const foundNothing = state.foundNothing && state.tabId === tabId && fresh.length === 0;
    // Whatever was kept, and however much a page shows, there is room for both.
    const items = [...kept.slice(0, Math.max(MAX_ITEMS / 2, MAX_ITEMS - fresh.length)), ...fresh];
    return { tabId, site, at: Date.now(), foundNothing, items: items.slice(0, MAX_ITEMS) };
  });
}

/** Adds what a user brought by an act of their own. @param tabId the tab to be marked, -1 for none; @param page as of `replaceSeen` */
export function keepSeen(tabId: number, page: string, seen: readonly Seen[], since = lockCount()): Promise<Findings> {
  const [shown, site] = [plainAddress(page), siteToBind(page) ?? ''];
  return change(since, (state) => {
    const fresh = toItems(seen, shown, true, state.items);
    // What a page showed besides is not what was pointed at.
    const others = state.items.filter((item) => item.isKept && fresh.every(({ id }) => id !== item.id));
    const foundNothing = seen.length === 0;
    return { tabId, site, at: Date.now(), foundNothing, items: [...fresh, ...others].slice(0, MAX_ITEMS) };
  });
}

/** Forgets what has been dealt with; all of it when no ids are given. */
export function forget(ids: readonly string[]): Promise<Findings> {
  return change(lockCount(), (state) => {
    const isGone = ({ id }: Item) => ids.length === 0 || ids.includes(id);
    forgets++;
    const count = forgets;
    const gone = state.items.filter(isGone).map(({ text }) => text);
    for (const text of gone) forgotten.set(text, count);
    setTimeout(() => {
      for (const text of gone) if (forgotten.get(text) === count) forgotten.delete(text);
    }, LONGEST_LOOK_MS);
    return { ...state, foundNothing: false, items: state.items.filter((item) => !isGone(item)) };
  });
}
