import { ANY_LAYOUT, LAYOUTS, type Layout } from './layouts.ts';
import { type InboxMessage, type InboxReport, MAX_MESSAGES, MAX_TEXT, mayBeInbox } from './report.ts';
import { parseTime } from './time.ts';

/** Most elements visited in an unknown page: lists of other things can be very long. */
const MAX_ELEMENTS = 400;
/** Most shadow trees that are searched. */
const MAX_ROOTS = 300;
const ADDRESS = /[^\s<>()[\]"',;:]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*/gi;
/** If an address is in brackets, the name before it can be chosen by anybody. */
const BRACKETED = /<([^\s<>"]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*)>/gi;
/** Words in the address of a mail page whose layout is unknown. */
const MAIL_PLACE = /(?<![a-z])(?:(?:web)?mail(?:box|s)?|inbox|roundcube)(?![a-z])/i;

/** A page with fewer characters is still loading. */
const LOADED = 200;

/**
 * The messages that an open page of mail or texts shows, in its order (newest first); none on any other page. Reads
 * only what a user can see.
 * @param now ms since the epoch, for times like "14:05"
 */
export function readInbox(
  document: Document,
  location: Pick<Location, 'href' | 'host' | 'hostname' | 'pathname'>,
  now: number,
): InboxReport {
  const layout = layoutOf(document, location.hostname);
  const { host } = location;
  if (!layout) return { host, messages: readUnknown(document, location, now), isUnrecognised: false };
  const roots = rootsOf(document, layout);
  const isEmpty = roots.every((root) => root.querySelector(layout.message) === null);
  return {
    host,
    messages: read(roots, layout, now).filter(({ text }) => text !== ''),
    isUnrecognised: isEmpty && layout.host !== undefined && shownText(document.body).length > LOADED,
  };
}

function readUnknown(
  document: Document,
  location: Pick<Location, 'href' | 'hostname' | 'pathname'>,
  now: number,
): InboxMessage[] {
  const messages = read([document], ANY_LAYOUT, now).filter(({ sender, address, at }) => at > 0 || address || sender);
  const isNamed = mayBeInbox(location.href, document.title);
  if (messages.length > 0) return isNamed || messages.some(({ address }) => address !== '') ? messages : [];
  return MAIL_PLACE.test(`${location.hostname}${location.pathname}`) ? wholePage(document) : [];
}

/** The roots that contain a layout's messages: the document, and its open shadow trees if the site uses them. */
function rootsOf(document: Document, layout: Layout): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  if (!layout.shadow) return roots;
  for (let i = 0; i < roots.length && roots.length < MAX_ROOTS; i++)
    for (const element of roots[i]?.querySelectorAll('*') ?? []) if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots;
}

/** A mail page with an unknown layout: its whole text as one message, of unknown sender and time. */
function wholePage(document: Document): InboxMessage[] {
  const main = document.querySelector('main, [role="main"]') ?? document.body;
  if (!main || document.querySelector('input[autocomplete~="one-time-code"]')) return [];
  const frames = [...main.querySelectorAll('iframe')].map(framedText);
  const text = [shownText(main), ...frames].filter((part) => part !== '').join('\n\n');
  return text === '' ? [] : [{ sender: '', address: '', text: text.slice(0, MAX_TEXT), at: 0 }];
}

function layoutOf(document: Document, host: string): Layout | undefined {
  return LAYOUTS.find(
    ({ host: pattern, signature }) =>
      (pattern?.test(host) ?? false) || (signature !== undefined && document.querySelector(signature) !== null),
  );
}

function read(roots: readonly (Document | ShadowRoot)[], layout: Layout, now: number): InboxMessage[] {
  const elements = roots.flatMap((root) => [...root.querySelectorAll(layout.message)]).slice(0, MAX_ELEMENTS);
  const outer = elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
  const isThread = (element: Element): boolean => layout.thread !== undefined && element.matches(layout.thread);
  const ordered = [...outer.filter((element) => !isThread(element)), ...outer.filter(isThread).reverse()];
  const messages: InboxMessage[] = [];
  for (const element of ordered) {
    const message = readMessage(element, layout, now);
    if (message.text !== '') messages.push(message);
    if (messages.length === MAX_MESSAGES) break;
  }
  return messages;
}

function readMessage(element: Element, layout: Layout, now: number): InboxMessage {
  const address = first(element, layout.address, addressIn) ?? '';
  // WhatsApp: "[14:03, 20/5/2026] Wren: ".
  const named = (first(element, layout.sender, (value) => value) ?? '').replace(/^\[[^\]]*\] *|: *$/g, '');
  const sender = named.replace(ADDRESS, '').replace(/[<>()]/g, '');
  return {
    sender: oneLine(sender).slice(0, 200),
    address: address.slice(0, 254).toLowerCase(),
    text: (first(element, layout.text, (value) => value) ?? shownText(element)).slice(0, MAX_TEXT),
    at: first(element, layout.time, (value) => parseTime(value, now)) ?? 0,
  };
}

function addressIn(value: string): string {
  return [...value.matchAll(BRACKETED)].at(-1)?.[1] ?? value.match(ADDRESS)?.[0] ?? '';
}

/** The first of these places that yields a usable value. */
function first<T extends string | number>(
  element: Element,
  places: readonly string[],
  take: (value: string) => T,
): T | undefined {
  for (const place of places) {
    const [selector = '', attribute] = place.split(/@(?=[a-z-]+$)/);
    const found = element.matches(selector) ? element : findIn(element, selector);
    const value = found && (attribute ? found.getAttribute(attribute) : shownText(found));
    const taken = value?.trim() ? take(value.trim()) : undefined;
    if (taken) return taken;
  }
  return undefined;
}

/** The first match below an element, its own open shadow tree included. */
function findIn(element: Element, selector: string): Element | null {
  return element.querySelector(selector) ?? element.shadowRoot?.querySelector(selector) ?? null;
}

function shownText(element: Element): string {
  // The text of a shadow tree is not part of its host's text.
  const shown = element.shadowRoot ? [...element.shadowRoot.children].map(shownText).join('\n') : '';
  const own = `${(element as HTMLElement).innerText ?? element.textContent ?? ''}${shown}`.trim();
  return own === '' ? framedText(element) : own;
}

/** Some mail pages put a message into a frame of its own, to keep its styles apart. */
function framedText(element: Element): string {
  const frame = element.matches('iframe') ? element : element.querySelector('iframe');
  // The document of a frame of another origin cannot be read.
  const body = (frame as HTMLIFrameElement | null)?.contentDocument?.body;
  return (body?.innerText ?? body?.textContent ?? '').trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
