import { browser } from 'wxt/browser';

/** Opens the popup. False if the browser does not allow it now (Firefox requires a click and a focused window). */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

/** ms between tries to open the popup where a tab has just been closed. */
const RETRY_MS = 250;

/** As `openPopup`, after a tab was closed: for a moment Chromium may have no tab in front that it would open it over. */
export async function openPopupSoon(): Promise<void> {
  for (let tries = 5; !(await openPopup()) && --tries > 0; ) await new Promise((done) => setTimeout(done, RETRY_MS));
}

/** For how long a badge is shown, in ms. */
export const SHOWN_MS = 2500;

/** The end of the badge that a tab shows. */
const ends = new Map<number, ReturnType<typeof setTimeout>>();

/** Shows a badge on the toolbar icon of one tab for a moment. */
export async function showBadge(tabId: number, text: string, color: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // A sign-in window may close as soon as it has the code.
    return;
  }
  clearTimeout(ends.get(tabId));
  const end = (): void => {
    ends.delete(tabId);
    // The tab may be closed by then.
    browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined);
  };
  ends.set(tabId, setTimeout(end, SHOWN_MS));
}

/** Sets the toolbar icon's tooltip for one tab, until it navigates. */
export async function setTooltip(tabId: number, title: string): Promise<void> {
  // The tab may be closed.
  await browser.action.setTitle({ tabId, title }).catch(() => undefined);
}

/** Sets the toolbar badge for one tab, until it navigates. Empty text removes it. */
export async function setBadge(tabId: number, text: string): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: '#0b6653' }),
      browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
