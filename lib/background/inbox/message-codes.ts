import { type ActiveTab, activeTab } from '../../browser/front-tab.ts';
import { inboxTabs } from '../../browser/inboxes.ts';
import type { Handlers } from '../../browser/listen.ts';
import { memory } from '../../browser/memory.ts';
import { SCRIPTS } from '../../browser/scripts.ts';
import { loadSettings, saveSettings } from '../../browser/settings.ts';
import { tabById } from '../../browser/tabs.ts';
import { Failure } from '../../failure.ts';
import { FRESH_MS } from '../../message-codes/fresh.ts';
import type { Message } from '../../message-codes/message.ts';
import { isProvenInbox } from '../../message-codes/sites.ts';
import { type InboxReport, inboxReport, MAX_MESSAGES, mayBeInbox } from '../../page/inbox/report.ts';
import type { MessageCode, MessageCodeOffer, MessageCodeSearch } from '../../protocol/inbox-messages.ts';
import { integer, list } from '../../shape.ts';
import { isSameSite, siteOf } from '../../sites/site.ts';
import { askFrames } from '../ask-frames.ts';
import { writeHeld } from '../fill/acts.ts';
import { describePage } from '../fill/fill.ts';
import { findPlace, Holder, pageChanged } from '../fill/held-place.ts';
import { onLock } from '../vault/lock.ts';
import { endWanted, isLookWanted, wantInbox } from './inboxes.ts';

/** Session-memory key of the ids of tabs that the user opened the popup on. Nothing of their content is stored. */
const POINTED = 'inbox-tabs';
const pointedTabs = list(integer(0), 8);
/** ms that a found code is kept for the click on "Fill". */
const HELD_MS = 5 * 60_000;
const MAX_OWN_INBOXES = 50;

/** Codes shown to the user, with the tab they were found for. Only in this worker's memory. */
const held = new Map<string, { found: MessageCode; tab: ActiveTab }>();
const holder = new Holder<null>();
onLock(() => {
  held.clear();
  holder.drop();
});

/** The messages in all frames of a tab. */
interface TabMessages {
  messages: Message[];
  /** The tab is a known mail site whose layout was not recognised. */
  isUnrecognised: boolean;
}

async function readTab(tabId: number): Promise<TabMessages> {
  const [frames, { ownInboxes }] = await Promise.all([
    askFrames(tabId, SCRIPTS.inbox, { allFrames: true }),
    loadSettings(),
  ]);
  const reports = frames.flatMap(({ result }): InboxReport[] => {
    try {
      return [inboxReport(result)];
    } catch {
      // A report that was tampered with is dropped.
      return [];
    }
  });
  const messages = reports.flatMap((report) => {
    const isProven = isProvenInbox(report.host, ownInboxes);
    return report.messages.map((message) => ({ ...message, isProven }));
  });
  return {
    // A page may have any number of frames; the ones that show messages come early.
    messages: messages.slice(0, 2 * MAX_MESSAGES),
    isUnrecognised: messages.length === 0 && reports.some(({ isUnrecognised }) => isUnrecognised),
  };
}

async function readPointed(): Promise<number[]> {
  return pointedTabs((await memory.get(POINTED)) ?? []);
}

async function point(tabId: number): Promise<void> {
  const others = (await readPointed()).filter((id) => id !== tabId);
  await memory.set(POINTED, [tabId, ...others].slice(0, 8));
}

async function hold(
  messages: readonly Message[],
  tab: ActiveTab,
  source: string,
  host: string,
): Promise<MessageCode | undefined> {
  const { newestCode } = await import('../../message-codes/message.ts');
  const newest = newestCode(messages, host, Date.now());
  if (!newest) return undefined;
  const { code, sender, address, at, copyOnly: reason } = newest;
  const found: MessageCode = { id: crypto.randomUUID(), code, sender, address, source, at, copyOnly: reason };
  held.set(found.id, { found, tab });
  setTimeout(() => held.delete(found.id), HELD_MS);
  return found;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** The newest code of the active tab, if that may show email or text messages. activeTab permits reading it. */
async function lookHere(): Promise<MessageCode | null> {
  const tab = await activeTab();
  if (!tab || typeof siteOf(tab.url) === 'string' || !mayBeInbox(tab.url, tab.title)) return null;
  const { messages } = await readTab(tab.id);
  if (messages.length === 0) return null;
  await point(tab.id);
  return (await hold(messages, tab, hostOf(tab.url), '')) ?? null;
}

/** Whether the active tab has an empty field for a code that no account makes. */
async function offer(): Promise<MessageCodeOffer> {
  const [tab, page] = await Promise.all([activeTab(), describePage()]);
  if (!tab || !page || page.refusal || page.lookalikeOf) return '';
  if (page.bound.length > 0 || page.suggested.length > 0) return '';
  if (await isLookWanted(tab.id)) return 'look';
  try {
    const place = await findPlace(tab, { target: 'best', source: 'email' });
    place.release();
    return place.isEmpty ? 'offer' : '';
  } catch {
    // No field, or a page that allows no script: no offer.
    return '';
  }
}

/** The newest code of each open tab that may be read, newest first. */
async function lookAround(): Promise<MessageCodeSearch> {
  const tab = await activeTab();
  await endWanted();
  if (!tab) return { codes: [], unrecognised: [] };
  const [allowed, pointed] = await Promise.all([inboxTabs(), readPointed()]);
  const host = hostOf(tab.url);
  const ids = [...new Set([...allowed, ...pointed])].filter((id) => id !== tab.id);
  const unrecognised = new Set<string>();
  const found = await Promise.all(
    ids.map(async (id) => {
      const inbox = await tabById(id);
      // activeTab for such a tab ends when it navigates; then there is nothing to read.
      const read = await readTab(id).catch((): TabMessages => ({ messages: [], isUnrecognised: false }));
      const source = hostOf(inbox?.url ?? '');
      if (read.isUnrecognised) unrecognised.add(source);
      return hold(read.messages, tab, source, host);
    }),
  );
  const codes = found.filter((code) => code !== undefined).sort((a, b) => b.at - a.at);
  return { codes, unrecognised: [...unrecognised] };
}

/** Finds the field for a code in the tab it was found for. */
async function find(id: string): Promise<void> {
  const kept = held.get(id);
  const tab = await activeTab();
  if (!kept || !tab) throw new Failure('code-gone');
  const { found } = kept;
  if (tab.id !== kept.tab.id || !isSameSite(tab.url, kept.tab.url)) throw pageChanged();
  const reason = found.copyOnly || (Date.now() - found.at < FRESH_MS ? '' : 'old');
  if (reason !== '') throw new Failure('copy-only');
  const source = found.address.includes('@') ? 'email' : 'sms';
  const place = await findPlace(tab, { target: 'best', source });
  const write = (): Promise<null> =>
    place.write(async () => ({ code: found.code, undo: async () => undefined })).then(() => null);
  holder.hold({ place, write });
}

/** Records that the page which showed a code is the user's own mailbox. */
async function nameInbox(id: string): Promise<void> {
  const source = held.get(id)?.found.source ?? '';
  if (source === '') return;
  const { ownInboxes } = await loadSettings();
  await saveSettings({ ownInboxes: [...new Set([...ownInboxes, source])].slice(-MAX_OWN_INBOXES) });
}

export const messageCodeHandlers = {
  'messageCodes.here': lookHere,
  'messageCodes.offer': offer,
  'messageCodes.want': async ({ id, look }) => wantInbox(id, look).then(() => null),
  'messageCodes.look': lookAround,
  'messageCodes.name': async ({ id }) => nameInbox(id).then(() => null),
  'messageCodes.find': async ({ id }) => find(id).then(() => null),
  'messageCodes.write': async () => writeHeld(holder.take()),
} satisfies Partial<Handlers>;
