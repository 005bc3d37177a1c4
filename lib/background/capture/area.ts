import { activeTab } from '../../browser/front-tab.ts';
import type { Origin } from '../../browser/listen.ts';
import { memory } from '../../browser/memory.ts';
import { openPopup } from '../../browser/popup.ts';
import { inject } from '../../browser/scripting.ts';
import { SCRIPTS } from '../../browser/scripts.ts';
import { tabById } from '../../browser/tabs.ts';
import { Failure } from '../../failure.ts';
import { within } from '../../in-time.ts';
import { crop, type Rect } from '../../picture/qr/read/picture.ts';
import { integer, object } from '../../shape.ts';
import { lockCount } from '../vault/lock.ts';
import { decodePicture } from './pictures.ts';
import { point } from './pointed.ts';
import { asCodes, pageSeen, scaled, takeScreenshot } from './screenshot.ts';
import { keepSeen } from './store.ts';

/** Session-memory key of the tab in which the user is selecting an area. */
const AREA_KEY = 'capture-area';
/** ms that the user has to select it. */
const AREA_MS = 5 * 60_000;
/** ms that the page has to begin with it. */
const PAGE_MS = 5000;
/** Lets the user select an area of the page. Only one tab at a time may answer, and only once. */
export async function selectArea(): Promise<null> {
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
export async function readArea(area: Rect & { view: number }, origin: Origin): Promise<null> {
  const since = lockCount();
  const stored = await memory.get(AREA_KEY);
  if (stored === undefined) throw new Failure('not-asked');
  const { tabId, at } = asked(stored);
  if (origin.tabId !== tabId || origin.frameId !== 0 || Date.now() - at > AREA_MS) throw new Failure('not-asked');
  await memory.remove(AREA_KEY);
  const tab = await tabById(tabId);
  if (!tab || area.width < 1 || area.height < 1) return null;
  const whole = await takeScreenshot(tab);
  const page = await pageSeen(tab);
  const part = whole && crop(whole, scaled(area, whole.width / area.view));
  const texts = part ? await decodePicture(part) : [];
  await keepSeen(tabId, page, asCodes(texts), since);
  point(tabId);
  await openPopup();
  return null;
}
