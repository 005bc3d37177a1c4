import { type ActiveTab, activeTab } from '../../browser/front-tab.ts';
import type { Handlers } from '../../browser/listen.ts';
import { memory } from '../../browser/memory.ts';
import { nativeText } from '../../browser/native-text.ts';
import { openPopup, setTooltip, showBadge } from '../../browser/popup.ts';
import { tabById } from '../../browser/tabs.ts';
import { Failure, toFailureData } from '../../failure.ts';
import type { FillDone, FillPending } from '../../protocol/fill-messages.ts';
import { matchSite } from '../../sites/match.ts';
import { lockCount, onLock, remember, whileLocked } from '../vault/lock.ts';
import { read } from '../vault/vault.ts';
import { describePage, type Prepared, prepare, write } from './fill.ts';
import { type Held, Holder } from './held-place.ts';
import { noteTold } from './new-hosts.ts';
import { noteRefusal, refusals } from './refusals.ts';

const PENDING = 'fill-pending';
/** What was asked for while the vault was locked: the clearing of a session that has just expired must not take it along. */
const LOCKED_PENDING = whileLocked(PENDING);
/** A fill that was asked for longer ago than this is not what the user opens the popup for. */
const PENDING_MS = 120_000;
const DONE = { text: '✓', color: '#1a7f37' };
const FAILED = { text: '!', color: '#b3261e' };

const holder = new Holder<FillDone>();
onLock(() => holder.drop());

/** Writes the code. A host that is filled for the first time is named in the icon's tooltip and in the next popup. */
async function writeAndTell(prepared: Prepared): Promise<FillDone> {
  const since = lockCount();
  const done = await write(prepared);
  // After a lock nobody is told where a code went.
  if (done.newHost === '' || since !== lockCount()) return done;
  const { accountId, tab } = prepared;
  const tabId = tab.id;
  const went = { host: done.newHost, site: done.site };
  await setTooltip(tabId, nativeText('fill.filledOn', [went.host, went.site]));
  await remember(PENDING, { tabId, at: Date.now(), why: 'new-host', ids: [accountId], failure: null, went }, since);
  return done;
}

function keep(prepared: Prepared): void {
  holder.hold({ place: prepared.place, write: () => writeAndTell(prepared) });
}

type Stored = FillPending & { at: number };

const isOld = ({ at }: Stored): boolean => Date.now() - at > PENDING_MS;

/** What the next popup would tell as things are. */
async function pendingNow(): Promise<Stored | undefined> {
  const stored = (await memory.get(PENDING)) as Stored | undefined;
  return stored && !isOld(stored) ? stored : undefined;
}

/**
 * Shows that the page took the code, and takes that back if the page calls it wrong while it is shown. Where it says what
 * may mean either, nothing is claimed.
 */
async function showDone(place: Held<unknown>['place']): Promise<void> {
  const since = lockCount();
  const { tab } = place;
  await showBadge(tab.id, DONE.text, DONE.color);
  const stored = await pendingNow();
  // What an earlier fill of this tab failed of is over.
  if (stored?.why === 'failed' && stored.tabId === tab.id) await memory.remove(PENDING);
  place.onLater(async (report) => {
    if (since !== lockCount()) return;
    if (report.problem === '') return showBadge(tab.id, '', DONE.color);
    // No popup opens by itself: the user reads what the page says.
    await showBadge(tab.id, FAILED.text, FAILED.color);
    const other = await pendingNow();
    // The only words about a new host, or about another tab, are worth more than what the page says by itself.
    if (other && (other.tabId !== tab.id || other.why === 'new-host')) return;
    const failure = toFailureData(new Failure(report.problem));
    await remember(PENDING, { tabId: tab.id, at: Date.now(), why: 'failed', ids: [], failure }, since);
  });
}

/** Writes to a place and shows the result on the toolbar icon: the popup that asked has closed. The next one explains a failure. */
export async function writeHeld<Done>({ place, write: act }: Held<Done>): Promise<Done> {
  const since = lockCount();
  const { id } = place.tab;
  try {
    const done = await act();
    await showDone(place);
    return done;
  } catch (error) {
    await leaveFailure(id, error, since);
    throw error;
  }
}

type Decision = { why: 'ready'; id: string } | Pick<FillPending, 'why' | 'ids'>;

/** Chooses the account for a fill that names none. */
async function decide(tab: ActiveTab): Promise<Decision> {
  const { accounts } = await read();
  const { refusal, bound, suggested } = matchSite(accounts, tab.url);
  if (refusal) {
    const failure = new Failure(refusal);
    await noteRefusal(tab, failure);
    throw failure;
  }
  const [only] = bound;
  if (only && bound.length === 1) return { why: 'ready', id: only.id };
  if (bound.length > 1) return { why: 'several', ids: bound.map(({ id }) => id) };
  if (suggested.length > 0) return { why: 'not-bound', ids: suggested.map(({ id }) => id) };
  return { why: 'none', ids: [] };
}

/** Stores what a fill needs from the user for the next popup, and opens that where the browser allows it. */
async function askUser(tabId: number, pending: Omit<FillPending, 'tabId'>, since = lockCount()): Promise<void> {
  // A tab that is gone has nothing more to ask; a popup would open on whatever stands in its place.
  if (!(await tabById(tabId))) return;
  const asked = { tabId, at: Date.now(), ...pending };
  if (pending.why === 'locked') await memory.set(LOCKED_PENDING, asked);
  else await remember(PENDING, asked, since);
  if (!(await openPopup())) await showBadge(tabId, FAILED.text, FAILED.color);
}

/** Stores a failure for the next popup to show: the one that asked has closed. After a lock it says only `locked`. */
async function leaveFailure(tabId: number, error: unknown, since: number): Promise<void> {
  const failure = toFailureData(since === lockCount() ? error : new Failure('locked'));
  const why = failure.code === 'locked' || failure.code === 'vault-missing' ? 'locked' : 'failed';
  await askUser(tabId, { why, ids: [], failure: why === 'failed' ? failure : null });
}

/** A fill by shortcut or menu: a single match is filled at once, everything else continues in the popup. */
async function fillTab(tab: ActiveTab, cursorFrameId?: number): Promise<void> {
  const since = lockCount();
  try {
    const decision = await decide(tab);
    if (decision.why !== 'ready') return await askUser(tab.id, { ...decision, failure: null }, since);
    const request = { tab, accountId: decision.id, bind: '' };
    const prepared = await prepare(cursorFrameId === undefined ? request : { ...request, cursorFrameId });
    await writeAndTell(prepared);
    await showDone(prepared.place);
  } catch (error) {
    await leaveFailure(tab.id, error, since);
  }
}

/** The shortcut. The browser names the tab where it can. */
export async function fillByShortcut(tabId: number | undefined): Promise<void> {
  const tab = tabId === undefined ? await activeTab() : await tabById(tabId);
  if (tab) await fillTab(tab);
}

/** The context menu, on the field that it was opened on. */
export async function fillByMenu(tabId: number, frameId: number): Promise<void> {
  const tab = await tabById(tabId);
  if (tab) await fillTab(tab, frameId);
}

const busy = new Set<number>();

/** A click on the icon in a page's code field. One at a time: a page must not pile them up. */
export async function fillFromInlineIcon(tab: ActiveTab): Promise<void> {
  if (busy.has(tab.id)) return;
  busy.add(tab.id);
  try {
    await fillTab(tab);
  } finally {
    busy.delete(tab.id);
  }
}

async function takeStored(name: string): Promise<Stored | undefined> {
  const stored = (await memory.get(name)) as Stored | undefined;
  if (stored) await memory.remove(name);
  return stored;
}

async function takePending(): Promise<FillPending | null> {
  const [stored] = [await takeStored(PENDING), await takeStored(LOCKED_PENDING)]
    .flatMap((each) => each ?? [])
    .toSorted((a, b) => b.at - a.at);
  if (!stored) return null;
  const tab = await activeTab();
  if (tab?.id !== stored.tabId || isOld(stored)) return null;
  const { at: _at, ...pending } = stored;
  const [filled = ''] = pending.ids;
  if (pending.why === 'new-host' && pending.went && !tab.isPrivate) await noteTold(filled, pending.went.host);
  return pending;
}

async function frontTab(): Promise<ActiveTab> {
  const tab = await activeTab();
  if (!tab) throw new Failure('not-a-web-page');
  return tab;
}

export const fillHandlers = {
  'fill.page': describePage,
  'fill.find': async ({ id, bind }) => {
    keep(await prepare({ tab: await frontTab(), accountId: id, bind }));
    return null;
  },
  'fill.write': async () => writeHeld(holder.take()),
  'fill.pending': takePending,
  'fill.refusals': refusals,
  'fill.resume': async () => {
    const tab = await frontTab();
    const decision = await decide(tab);
    if (decision.why !== 'ready') return { tabId: tab.id, failure: null, ...decision };
    keep(await prepare({ tab, accountId: decision.id, bind: '' }));
    return null;
  },
} satisfies Partial<Handlers>;
