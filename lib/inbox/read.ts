import { type InboxMessage, MAX_MESSAGES, MAX_TEXT } from '../delivered/message.ts';
import { ANY_LAYOUT, LAYOUTS, type Layout } from './layouts.ts';
import { parseTime } from './time.ts';

/** Elements looked at in a page that is not known: lists of other things can be very long. */
const MAX_ELEMENTS = 400;
const ADDRESS = /[^\s<>()",;:]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*/i;
/** What the addresses and titles of mail and message pages have in them. */
const INBOX_WORD =
  /(?:^|[^a-z])(?:web)?mail(?:box|s)?(?:[^a-z]|$)|(?:^|[^a-z])(?:inbox|roundcube|messages?|sms|phone|posteingang|courrier|correo|posta)(?:[^a-z]|$)/i;

/**
 * The messages that an open page of mail or texts shows, newest first as pages do; none where it is no such page.
 * Only what a person can see is read.
 * @param now ms since the epoch, for times like "14:05"
 */
export function readInbox(
  document: Document,
  location: Pick<Location, 'hostname' | 'pathname'>,
  now: number,
): InboxMessage[] {
  const layout = layoutOf(document, location.hostname);
  if (layout) return read(document, layout, now).filter(({ text }) => text !== '');
  const messages = read(document, ANY_LAYOUT, now).filter(({ sender, address, at }) => at > 0 || address || sender);
  const isNamed = INBOX_WORD.test(`${location.hostname}${location.pathname} ${document.title}`);
  return isNamed || messages.some(({ address }) => address !== '') ? messages : [];
}

function layoutOf(document: Document, host: string): Layout | undefined {
  return LAYOUTS.find(({ host: pattern, mark }) =>
    pattern ? pattern.test(host) : mark !== undefined && document.querySelector(mark) !== null,
  );
}

function read(document: Document, layout: Layout, now: number): InboxMessage[] {
  const elements = [...document.querySelectorAll(layout.message)].slice(0, MAX_ELEMENTS);
  const outer = elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
  const messages: InboxMessage[] = [];
  for (const element of outer) {
    const message = readMessage(element, layout, now);
    if (message.text !== '') messages.push(message);
    if (messages.length === MAX_MESSAGES) break;
  }
  return messages;
}

function readMessage(element: Element, layout: Layout, now: number): InboxMessage {
  const address = ADDRESS.exec(pick(element, layout.address))?.[0] ?? '';
  const sender = pick(element, layout.sender)
    .replace(ADDRESS, '')
    .replace(/[<>()]/g, '');
  return {
    sender: oneLine(sender).slice(0, 200),
    address: address.slice(0, 254).toLowerCase(),
    text: (pick(element, layout.text) || shownText(element)).slice(0, MAX_TEXT),
    at: parseTime(pick(element, layout.time), now),
  };
}

/** The first of the places that has something. */
function pick(element: Element, places: readonly string[]): string {
  for (const place of places) {
    const [selector = '', attribute] = place.split(/@(?=[a-z-]+$)/);
    const found = element.matches(selector) ? element : element.querySelector(selector);
    const value = found && (attribute ? found.getAttribute(attribute) : shownText(found));
    if (value?.trim()) return value.trim();
  }
  return '';
}

function shownText(element: Element): string {
  return ((element as HTMLElement).innerText ?? element.textContent ?? '').trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
