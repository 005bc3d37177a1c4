import { activeTab } from '../../browser/front-tab.ts';
import { mayReadInbox } from '../../browser/inboxes.ts';
import { onPermissionsChanged } from '../../browser/inline.ts';
import { memory } from '../../browser/memory.ts';
import { openPopup } from '../../browser/popup.ts';
import { loadSettings, saveSettings } from '../../browser/settings.ts';
import { Failure } from '../../failure.ts';
import { INBOX_SITES } from '../../message-codes/sites.ts';
import { serial } from '../../serial.ts';
import { flag, integer, object, text } from '../../shape.ts';

/** Session-memory key of the site that the browser asks the user about: the popup may close before the answer. */
const WANTED = 'inbox-wanted';
/** ms after which an unanswered permission prompt counts as denied, and a pending search as stale. */
const WANTED_MS = 120_000;
/** ms that a popup which survived the prompt needs to search by itself. */
const SURVIVES_MS = 700;

const wantedShape = object({ id: text(20), look: flag, tabId: integer(-1), at: integer(0), isAllowed: flag });

async function readWanted() {
  const stored = await memory.get(WANTED);
  return stored === undefined ? undefined : wantedShape(stored);
}

const inTurn = serial();

/** Reconciles settings and permissions: a site is read only where both agree. */
function settle(): Promise<void> {
  return inTurn(settleOnce);
}

async function settleOnce(): Promise<void> {
  const { inboxes } = await loadSettings();
  const wanted = await readWanted();
  const isOpen = wanted !== undefined && !wanted.isAllowed && Date.now() - wanted.at < WANTED_MS;
  const asked = isOpen && (await mayReadInbox(wanted.id)) ? wanted : undefined;
  const ids = asked ? [...new Set([...inboxes, asked.id])] : inboxes;
  const known = ids.filter((id) => INBOX_SITES.some((site) => site.id === id));
  const answers = await Promise.all(known.map(mayReadInbox));
  const kept = known.filter((_, i) => answers[i]);
  if (kept.join() !== inboxes.join()) await saveSettings({ inboxes: kept });
  if (!asked) return;
  if (asked.look) await memory.set(WANTED, { ...asked, isAllowed: true });
  else await memory.remove(WANTED);
}

/** Notes that the browser asks the user about a site, or that they allowed it. */
export async function wantInbox(id: string, look: boolean): Promise<void> {
  if (!INBOX_SITES.some((site) => site.id === id)) throw new Failure('not-allowed');
  const tabId = (await activeTab())?.id ?? -1;
  await memory.set(WANTED, { id, look, tabId, at: Date.now(), isAllowed: false });
  await settle();
}

/** Whether the user allowed a site for this tab and the search is still to be done. */
export async function isLookWanted(tabId: number): Promise<boolean> {
  const wanted = await readWanted();
  return wanted?.isAllowed === true && wanted.tabId === tabId && Date.now() - wanted.at < WANTED_MS;
}

/** Notes that the search was done. */
export async function endWanted(): Promise<void> {
  await memory.remove(WANTED);
}

async function follow(): Promise<void> {
  await settle();
  const tab = await activeTab();
  if (!tab || !(await isLookWanted(tab.id))) return;
  // Browsers close the popup under their prompt. A popup that survived has searched by then; otherwise it is reopened.
  setTimeout(() => void reopen(tab.id), SURVIVES_MS);
}

async function reopen(tabId: number): Promise<void> {
  if ((await activeTab())?.id === tabId && (await isLookWanted(tabId))) await openPopup();
}

/** Reacts to permissions granted or revoked anywhere. Call it synchronously at the worker's start. */
export function followInboxes(): void {
  onPermissionsChanged(() => void follow());
}
