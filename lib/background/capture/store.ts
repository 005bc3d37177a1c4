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

/** Session-memory key of the findings not yet reviewed. */
const CAPTURE_KEY = 'capture';
/** ms after which captured findings are forgotten. */
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
  /** The page did not answer. */
  isSilent: optional(flag, false),
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

const NONE: Waiting = { tabId: -1, site: '', at: 0, foundNothing: false, isSilent: false, items: [] };

const NOTHING_THERE: FailureData = { code: 'no-code-there', params: {} };
const PAGE_SILENT: FailureData = { code: 'page-silent', params: {} };

function findingsOf({ items, site, foundNothing, isSilent }: Waiting): Findings {
  const findings = readItems(items, site, siteOfCapture);
  const why = [...(isSilent ? [PAGE_SILENT] : []), ...(foundNothing ? [NOTHING_THERE] : [])];
  return why.length > 0 ? { ...findings, refusals: [...why, ...findings.refusals] } : findings;
}

async function read(now = Date.now()): Promise<Waiting> {
  const stored = await memory.get(CAPTURE_KEY);
  if (stored === undefined) return NONE;
  const state = waiting(stored);
  return now - state.at < LIFETIME_MS && now >= state.at ? state : NONE;
}

const inTurn = serial();

/**
 * A count of `forget` calls, and for each forgotten text the count at that time, kept as long as a search may be under
 * way and until the next lock.
 */
let forgets = 0;
const forgotten = new Map<string, number>();
/** ms after which any search has ended. */
const LONGEST_LOOK_MS = 60_000;
onLock(() => forgotten.clear());

/** The counters when a search began: its result must not bring back what was forgotten meanwhile. */
export interface Begun {
  locks: number;
  forgets: number;
}

export function beginLook(): Begun {
  return { locks: lockCount(), forgets };
}

/**
 * Serialises changes: the popup, a menu and an overlay may add findings at the same time.
 * @param since `lockCount()` when the capture began: a lock in between discards it.
 */
function change(since: number, edit: (state: Waiting) => Waiting): Promise<Findings> {
  return inTurn(async () => {
    const before = await read();
    if (since !== lockCount()) return findingsOf(before);
    const after = edit(before);
    if (after.items.length === 0 && !after.foundNothing && !after.isSilent) await memory.remove(CAPTURE_KEY);
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

/** Deletes expired findings by an alarm. Call it synchronously at the worker's start. */
export function listenToCaptureAge(): void {
  onAlarm(CAPTURE_KEY, () => {
    inTurn(async () => {
      if ((await read()) === NONE) await memory.remove(CAPTURE_KEY);
    }).catch(() => undefined);
  });
}

/** The findings not yet reviewed. */
export async function waitingFindings(): Promise<Findings> {
  return inTurn(async () => findingsOf(await read()));
}

export type Seen = Pick<Item, 'text' | 'source'>;

/** An address without query and fragment, which may hold secrets of the page. */
function plainAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { origin, pathname, protocol } = new URL(address);
  return /^https?:$/.test(protocol) ? `${origin}${pathname}`.slice(0, MAX_ADDRESS) : '';
}

function toItems(
  seen: readonly Seen[],
  known: readonly Item[],
  { page, isKept }: Pick<Item, 'page' | 'isKept'>,
): Item[] {
  return seen
    .filter((one) => one.text.length <= MAX_TEXT)
    .map((one) => {
      const same = known.find((item) => item.text === one.text && item.page === page);
      return { id: same?.id ?? crypto.randomUUID(), ...one, page, isKept: isKept || (same?.isKept ?? false) };
    });
}

/**
 * Replaces the findings of the last search with those of a new one.
 * @param page address of the page that showed them; empty if that is uncertain
 * @param isSilent the page did not answer, so it may show more than was seen
 */
export function replaceSeen(
  tabId: number,
  page: string,
  seen: readonly Seen[],
  { begun = beginLook(), isSilent = false }: { begun?: Begun; isSilent?: boolean } = {},
): Promise<Findings> {
  const [shown, site] = [plainAddress(page), siteToBind(page) ?? ''];
  return change(begun.locks, (state) => {
    const news = seen.filter((one) => (forgotten.get(one.text) ?? 0) <= begun.forgets);
    const fresh = toItems(news, state.items, { page: shown, isKept: false });
    const kept = state.items.filter((item) => item.isKept && fresh.every(({ id }) => id !== item.id));
    // One code of a multi-part export stays until the others were seen, on whichever page.
    for (const item of fresh) if (/^otpauth-migration:/i.test(item.text)) item.isKept = true;
    // The popup that searches now still has to report the empty result of a menu or area.
    const foundNothing = state.foundNothing && state.tabId === tabId && fresh.length === 0;
    // Each half gets space, however much the other holds.
    const items = [...kept.slice(0, Math.max(MAX_ITEMS / 2, MAX_ITEMS - fresh.length)), ...fresh];
    return { tabId, site, at: Date.now(), foundNothing, isSilent, items: items.slice(0, MAX_ITEMS) };
  });
}

/** Adds what the user captured deliberately. @param tabId the tab to badge, -1 for none @param page as in `replaceSeen` */
export function keepSeen(tabId: number, page: string, seen: readonly Seen[], since = lockCount()): Promise<Findings> {
  const [shown, site] = [plainAddress(page), siteToBind(page) ?? ''];
  return change(since, (state) => {
    const fresh = toItems(seen, state.items, { page: shown, isKept: true });
    // Other findings of the page are dropped: the user chose this one.
    const others = state.items.filter((item) => item.isKept && fresh.every(({ id }) => id !== item.id));
    const foundNothing = seen.length === 0;
    const items = [...fresh, ...others].slice(0, MAX_ITEMS);
    return { tabId, site, at: Date.now(), foundNothing, isSilent: false, items };
  });
}

/** Forgets handled findings; all of them if `ids` is empty. */
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
    return { ...state, foundNothing: false, isSilent: false, items: state.items.filter((item) => !isGone(item)) };
  });
}
