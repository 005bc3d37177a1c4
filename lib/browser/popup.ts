import { browser } from 'wxt/browser';

/** Opens the popup. False where the browser does not allow that now (Firefox wants a click, and a focused window). */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

const SHOWN_MS = 2500;

/** Shows a short sign on the toolbar icon of one tab, for a moment. */
export async function showBadge(tabId: number, text: string, color: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // A sign-in window closes itself the moment it has the code: nothing is left to be marked.
    return;
  }
  setTimeout(() => {
    // The tab may be gone by then; so is its sign.
    browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined);
  }, SHOWN_MS);
}

/** What the toolbar icon says under the pointer, for one tab, until it goes elsewhere. */
export async function setTooltip(tabId: number, title: string): Promise<void> {
  // The tab may be gone: nothing is left to be said of it.
  await browser.action.setTitle({ tabId, title }).catch(() => undefined);
}

/** Writes on the toolbar icon, for one tab, until it goes elsewhere. Empty text takes it away. */
export async function setBadge(tabId: number, text: string): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: '#0b6653' }),
      browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    ]);
  } catch {
    // The tab was closed meanwhile: nothing is left to be marked.
  }
}
