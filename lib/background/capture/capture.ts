import { i18n } from '#i18n';
import { inTime, within } from '../../browser/in-time.ts';
import { onCommand } from '../../browser/lifecycle.ts';
import type { Handlers, Origin } from '../../browser/listen.ts';
import { memory } from '../../browser/memory.ts';
import { onMenu } from '../../browser/menus.ts';
import { openPopup } from '../../browser/popup.ts';
import { inject, screenshot } from '../../browser/scripting.ts';
import { SCRIPTS } from '../../browser/scripts.ts';
import { type ActiveTab, activeTab, tabById, tabInFront } from '../../browser/tabs.ts';
import { Failure, isFailure } from '../../failure.ts';
import type { Findings } from '../../otp/finding.ts';
import type { ElementReport, FrameReport } from '../../page/capture/report.ts';
import { crop, type Picture, type Rect } from '../../picture/qr/read/picture.ts';
import { integer, object } from '../../shape.ts';
import { siteToBind } from '../../sites/bind.ts';
import { lockCount } from '../vault/lock.ts';
import { type FrameSeen, reportsOf } from './frames.ts';
import { decodePicture, pictureFromDataUrl } from './pictures.ts';
import { beginLook, forget, keepSeen, listenToCaptureAge, replaceSeen, type Seen, waitingFindings } from './store.ts';

/** Session-memory key of the tab in which the user is selecting an area. */
const AREA_KEY = 'capture-area';
/** ms that the user has to select it. */
const AREA_MS = 5 * 60_000;
/** ms that the page has to begin with it. */
const PAGE_MS = 5000;
/** ms to decode one element's own pixels. */
const ELEMENT_BUDGET_MS = 1500;
/** Limits of one search over all frames: elements whose own pixels are decoded, and ms for all of them. */
const MAX_PICTURES = 32;
const ELEMENTS_BUDGET_MS = 6000;

/** A screenshot of the window; undefined on pages that no extension may capture, and where a busy page draws none. */
async function look(tab: ActiveTab): Promise<Picture | undefined> {
  try {
    return await pictureFromDataUrl(await inTime(screenshot(tab.windowId)));
  } catch {
    return undefined;
  }
}

function isInView({ x, y, width, height }: ElementReport, frame: FrameReport): boolean {
  return x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
}

/** Codes outside the screenshot: those above the viewport, and all others. */
interface Unseen {
  above: string[];
  others: string[];
}

/** Reads codes in elements that the screenshot does not show whole; in all elements with `isAll`. In the page's order. */
async function readElements(frames: readonly FrameSeen[], isAll: boolean): Promise<Unseen> {
  const found: Unseen = { above: [], others: [] };
  let left = MAX_PICTURES;
  const until = Date.now() + ELEMENTS_BUDGET_MS;
  for (const { frameId, report } of frames)
    for (const element of report.elements) {
      if (element.pixels === '' || left <= 0 || Date.now() >= until) continue;
      if (!isAll && frameId === 0 && isInView(element, report)) continue;
      left--;
      const picture = await pictureFromDataUrl(element.pixels).catch(() => undefined);
      if (!picture) continue;
      const isAbove = frameId === 0 && element.y < 0;
      found[isAbove ? 'above' : 'others'].push(...(await decodePicture(picture, ELEMENT_BUDGET_MS)));
    }
  return found;
}

const asCodes = (texts: readonly string[]): Seen[] => texts.map((text) => ({ text, source: 'code' }));
const siteOfTab = (tab: ActiveTab): string => siteToBind(tab.url) ?? '';

/**
 * The address of the page that was just captured. Empty if the tab navigated or another came to the front meanwhile: the
 * capture may be of either page, and binding to the wrong one would send codes there.
 */
async function pageSeen(tab: ActiveTab): Promise<string> {
  const now = await tabInFront(tab.windowId);
  return now?.id === tab.id && siteOfTab(now) === siteOfTab(tab) ? tab.url : '';
}

/** Searches the active tab: the screenshot, elements' own pixels, links and keys. */
async function lookAtTab(): Promise<Findings> {
  const begun = beginLook();
  const tab = await activeTab();
  if (!tab) return replaceSeen(-1, '', []);
  // If the user chose something by menu or area, that is the answer: the popup that opens on it does not search further.
  const pointedAt = takePointed(tab.id);
  if (pointedAt) {
    const found = await pointedAt.then(waitingFindings);
    if (found.findings.length + found.batches.length + found.refusals.length + found.others > 0) return found;
  }
  let isSilent = false;
  const [picture, frames] = await Promise.all([
    look(tab),
    reportsOf(tab.id, { allFrames: true }).catch((error): FrameSeen[] => {
      isSilent = isFailure(error, 'page-silent');
      return [];
    }),
  ]);
  const page = await pageSeen(tab);
  const inView = picture ? await decodePicture(picture) : [];
  const hasAccount = inView.some((text) => /^(?:apple-)?otpauth/i.test(text));
  const { above, others } = await readElements(frames, !hasAccount);
  const seen = asCodes([...new Set([...above, ...inView, ...others])]);
  for (const { report } of frames) {
    seen.push(...report.links.map((text): Seen => ({ text, source: 'link' })));
    seen.push(...report.keys.map((text): Seen => ({ text, source: 'key' })));
  }
  return replaceSeen(tab.id, page, seen, { begun, isSilent });
}

/** ms that a choice by menu or area waits for the popup to open and ask for it. */
const POINTED_MS = 60_000;
let pointed = { tabId: -1, at: 0, work: Promise.resolve<unknown>(undefined) };

/** Notes that the user chose something in a tab; `work` reads it. */
function point(tabId: number, work: Promise<unknown> = Promise.resolve()): void {
  pointed = { tabId, at: Date.now(), work: work.catch(() => undefined) };
}

/** Takes, once, the promise that reads what the user has just chosen in a tab; undefined if nothing. */
function takePointed(tabId: number): Promise<unknown> | undefined {
  const { tabId: at, at: since, work } = pointed;
  pointed = { tabId: -1, at: 0, work: Promise.resolve() };
  return at === tabId && Date.now() - since < POINTED_MS ? work : undefined;
}

/** Reads one image that the user chose in the context menu. */
async function scanImage(tabId: number, frameId: number, source: string): Promise<void> {
  const since = lockCount();
  const tab = await tabById(tabId);
  if (!tab) return;
  const texts: string[] = [];
  if (source.startsWith('data:')) {
    const picture = await pictureFromDataUrl(source).catch(() => undefined);
    if (picture) texts.push(...(await decodePicture(picture)));
  }
  const frames = texts.length > 0 ? [] : await reportsOf(tabId, { frameIds: [frameId] }).catch((): FrameSeen[] => []);
  let page = await pageSeen(tab);
  const meant = frames.flatMap(({ report }) => report.elements.filter((element) => element.source === source));
  for (const { pixels } of meant) {
    const picture = pixels === '' ? undefined : await pictureFromDataUrl(pixels).catch(() => undefined);
    if (picture) texts.push(...(await decodePicture(picture)));
  }
  if (texts.length === 0) {
    const whole = await look(tab);
    page = await pageSeen(tab);
    const frame = frames[0]?.report;
    // A subframe reports rectangles relative to itself, so the whole screenshot is searched.
    const rect = frameId === 0 && frame && meant[0] && whole ? scaled(meant[0], whole.width / frame.width) : undefined;
    const part = whole && rect ? crop(whole, rect) : whole;
    if (part) texts.push(...(await decodePicture(part)));
  }
  await keepSeen(tabId, page, asCodes(texts), since);
}

function scaled({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

/** Lets the user select an area of the page. Only one tab at a time may answer, and only once. */
async function selectArea(): Promise<null> {
  const tab = await activeTab();
  if (!tab) throw new Failure('no-page');
  await memory.set(AREA_KEY, { tabId: tab.id, at: Date.now() });
  const begun = await within(inject(tab.id, SCRIPTS.area), PAGE_MS).catch(() => null);
  if (begun) return null;
  // A busy page may begin yet, and then the area counts.
  if (begun === undefined) throw new Failure('page-silent');
  await memory.remove(AREA_KEY);
  throw new Failure('page-closed-to-us');
}

const asked = object({ tabId: integer(0), at: integer(0) });

/** Reads the area that the overlay reports. A report that was not asked for is ignored. */
async function readArea(area: Rect & { view: number }, origin: Origin): Promise<null> {
  const since = lockCount();
  const stored = await memory.get(AREA_KEY);
  if (stored === undefined) throw new Failure('not-asked');
  const { tabId, at } = asked(stored);
  if (origin.tabId !== tabId || origin.frameId !== 0 || Date.now() - at > AREA_MS) throw new Failure('not-asked');
  await memory.remove(AREA_KEY);
  const tab = await tabById(tabId);
  if (!tab || area.width < 1 || area.height < 1) return null;
  const whole = await look(tab);
  const page = await pageSeen(tab);
  const part = whole && crop(whole, scaled(area, whole.width / area.view));
  const texts = part ? await decodePicture(part) : [];
  await keepSeen(tabId, page, asCodes(texts), since);
  point(tabId);
  await openPopup();
  return null;
}

export const captureHandlers = {
  'capture.look': async () => lookAtTab(),
  'capture.waiting': async () => waitingFindings(),
  'capture.take': async ({ texts }) => {
    const since = lockCount();
    const { id, ...tab } = (await activeTab()) ?? { id: -1, url: '' };
    // A picture or text that the user supplies was not shown by the open page, so it is bound to no site.
    return keepSeen(
      tab.url === '' ? -1 : id,
      '',
      texts.map((text) => ({ text, source: 'code' })),
      since,
    );
  },
  'capture.forget': async ({ ids }) => forget(ids),
  'capture.selectArea': async () => selectArea(),
  'capture.area': async (area, origin) => readArea(area, origin),
} satisfies Partial<Handlers>;

/** Registers the listeners of menu and shortcut, synchronously. */
export function listenToCapture(): void {
  listenToCaptureAge();
  // The popup opens first, while the click still counts as a user gesture; the result reaches it later.
  onMenu(
    'scan-image',
    'image',
    () => i18n.t('capture.menuImage'),
    ({ tabId, frameId, source }) => {
      void openPopup();
      point(tabId, scanImage(tabId, frameId, source));
    },
  );
  onMenu(
    'add-selection',
    'selection',
    () => i18n.t('capture.menuSelection'),
    ({ tabId, selection }) => {
      void openPopup();
      point(tabId, addSelection(tabId, selection.trim()));
    },
  );
  onCommand('scan', () => void openPopup());
}

async function addSelection(tabId: number, selection: string): Promise<void> {
  const tab = await tabById(tabId);
  if (tab) await keepSeen(tabId, tab.url, [{ text: selection, source: 'key' }]);
}
