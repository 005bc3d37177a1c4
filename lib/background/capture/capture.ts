import { activeTab } from '../../browser/front-tab.ts';
import { onCommand } from '../../browser/lifecycle.ts';
import type { Handlers } from '../../browser/listen.ts';
import { onMenu } from '../../browser/menus.ts';
import { nativeText } from '../../browser/native-text.ts';
import { openPopup } from '../../browser/popup.ts';
import { tabById } from '../../browser/tabs.ts';
import { isFailure } from '../../failure.ts';
import type { Findings } from '../../otp/finding.ts';
import { crop } from '../../picture/qr/read/picture.ts';
import { lockCount } from '../vault/lock.ts';
import { readArea, selectArea } from './area.ts';
import { readElements } from './elements.ts';
import { type FrameSeen, reportsOf } from './frames.ts';
import { decodePicture, pictureFromDataUrl } from './pictures.ts';
import { point, takePointed } from './pointed.ts';
import { asCodes, pageSeen, scaled, takeScreenshot } from './screenshot.ts';
import { beginLook, forget, keepSeen, listenToCaptureAge, replaceSeen, type Seen, waitingFindings } from './store.ts';

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
    takeScreenshot(tab),
    reportsOf(tab.id, { allFrames: true }).catch((error): FrameSeen[] => {
      isSilent = isFailure(error, 'page-silent');
      return [];
    }),
  ]);
  const page = await pageSeen(tab);
  const inView = picture ? await decodePicture(picture) : [];
  const hasAccount = inView.some((text) => /^(?:apple-)?otpauth/i.test(text));
  const { above, others } = await readElements(frames, { isAll: !hasAccount });
  const seen = asCodes([...new Set([...above, ...inView, ...others])]);
  for (const { report } of frames) {
    seen.push(...report.links.map((text): Seen => ({ text, source: 'link' })));
    seen.push(...report.keys.map((text): Seen => ({ text, source: 'key' })));
  }
  return replaceSeen(tab.id, page, seen, { begun, isSilent });
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
    const whole = await takeScreenshot(tab);
    page = await pageSeen(tab);
    const frame = frames[0]?.report;
    // A subframe reports rectangles relative to itself, so the whole screenshot is searched.
    const rect = frameId === 0 && frame && meant[0] && whole ? scaled(meant[0], whole.width / frame.width) : undefined;
    const part = whole && rect ? crop(whole, rect) : whole;
    if (part) texts.push(...(await decodePicture(part)));
  }
  await keepSeen(tabId, page, asCodes(texts), since);
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
    () => nativeText('capture.menuImage'),
    ({ tabId, frameId, source }) => {
      void openPopup();
      point(tabId, scanImage(tabId, frameId, source));
    },
  );
  onMenu(
    'add-selection',
    'selection',
    () => nativeText('capture.menuSelection'),
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
