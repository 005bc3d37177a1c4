import { mayReadInbox } from '../../browser/inboxes.ts';
import { onPermissionsChanged } from '../../browser/inline.ts';
import { memory } from '../../browser/memory.ts';
import { openPopup } from '../../browser/popup.ts';
import { loadSettings, saveSettings } from '../../browser/settings.ts';
import { activeTab } from '../../browser/tabs.ts';
import { Failure } from '../../failure.ts';
import { INBOX_SITES } from '../../message-codes/sites.ts';
import { serial } from '../../serial.ts';
import { flag, integer, object, text } from '../../shape.ts';

/** The site that the user is being asked about; the popup may close before the answer is in. */
const WANTED = 'inbox-wanted';
/** A question that is older was answered with no, and a wish to look that is older is not what the popup is opened for. */
const WANTED_MS = 120_000;
/** What a popup that stayed open takes to look by itself. */
const SURVIVES_MS = 700;

const wantedShape = object({ id: text(20), look: flag, tabId: integer(-1), at: integer(0), isAllowed: flag });

async function readWanted() {
  const stored = await memory.get(WANTED);
  return stored === undefined ? undefined : wantedShape(stored);
}

const inTurn = serial();

/** Brings settings and permissions into step: a site is looked into only where both agree. */
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

/** The user is asked about a site, or has said yes. */
export async function wantInbox(id: string, look: boolean): Promise<void> {
  if (!INBOX_SITES.some((site) => site.id === id)) throw new Failure('not-allowed');
  const tabId = (await activeTab())?.id ?? -1;
  await memory.set(WANTED, { id, look, tabId, at: Date.now(), isAllowed: false });
  await settle();
}

/** Whether the user allowed a site for this tab and the looking is still to be done. */
export async function isLookWanted(tabId: number): Promise<boolean> {
  const wanted = await readWanted();
  return wanted?.isAllowed === true && wanted.tabId === tabId && Date.now() - wanted.at < WANTED_MS;
}

/** The looking was done. */
export async function endWanted(): Promise<void> {
  await memory.remove(WANTED);
}

async function follow(): Promise<void> {
  await settle();
  const tab = await activeTab();
  if (!tab || !(await isLookWanted(tab.id))) return;
  // Browsers close the popup under their question. Where ours stayed it has looked by then; else it comes back.
  setTimeout(() => void reopen(tab.id), SURVIVES_MS);
}

async function reopen(tabId: number): Promise<void> {
  if ((await activeTab())?.id === tabId && (await isLookWanted(tabId))) await openPopup();
}

/** Follows what the user allows and takes back, here and in the browser's own pages. Call it at the worker's start. */
export function followInboxes(): void {
  onPermissionsChanged(() => void follow());
}
