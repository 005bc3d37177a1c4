import type { ActiveTab } from '../../browser/front-tab.ts';
import { screenshot } from '../../browser/scripting.ts';
import { tabInFront } from '../../browser/tabs.ts';
import { inTime } from '../../in-time.ts';
import type { Picture, Rect } from '../../picture/qr/read/picture.ts';
import { siteToBind } from '../../sites/bind.ts';
import { pictureFromDataUrl } from './pictures.ts';
import type { Seen } from './store.ts';

/** A screenshot of the window; undefined on pages that no extension may capture, and where a busy page draws none. */
export async function takeScreenshot(tab: ActiveTab): Promise<Picture | undefined> {
  try {
    return await pictureFromDataUrl(await inTime(screenshot(tab.windowId)));
  } catch {
    return undefined;
  }
}

const siteOfTab = (tab: ActiveTab): string => siteToBind(tab.url) ?? '';

/**
 * The address of the page that was just captured. Empty if the tab navigated or another came to the front meanwhile: the
 * capture may be of either page, and binding to the wrong one would send codes there.
 */
export async function pageSeen(tab: ActiveTab): Promise<string> {
  const now = await tabInFront(tab.windowId);
  return now?.id === tab.id && siteOfTab(now) === siteOfTab(tab) ? tab.url : '';
}

/** A rectangle in CSS px as one in pixels of the screenshot. */
export function scaled({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

/** Texts that were read from codes. */
export const asCodes = (texts: readonly string[]): Seen[] => texts.map((text) => ({ text, source: 'code' }));
