import { browser } from 'wxt/browser';

const PERMISSIONS = { permissions: ['clipboardRead' as const, 'clipboardWrite' as const, 'offscreen' as const] };
const FIREFOX_PERMISSIONS = { permissions: ['clipboardRead' as const, 'clipboardWrite' as const] };

/** Permissions for clearing the clipboard. Chrome's worker has no clipboard, so a hidden page does it there. */
function needed() {
  return import.meta.env.FIREFOX ? FIREFOX_PERMISSIONS : PERMISSIONS;
}

/** Requests them. Call it from a click. */
export async function allowClipboard(): Promise<boolean> {
  return browser.permissions.request(needed());
}

export async function disallowClipboard(): Promise<void> {
  await browser.permissions.remove(needed());
}

/** Clears the clipboard if it still holds `text`: directly in Firefox; in Chrome a hidden page asks for the text and does it. */
export async function clearClipboard(text: string): Promise<void> {
  if (!(await browser.permissions.contains(needed()))) return;
  if (import.meta.env.FIREFOX) {
    if ((await navigator.clipboard.readText()) === text) await navigator.clipboard.writeText('');
    return;
  }
  // Closes one that a stopped worker left behind. Usually there is none, which rejects.
  await browser.offscreen.closeDocument().catch(() => undefined);
  await browser.offscreen.createDocument({
    url: '/clipboard.html',
    reasons: ['CLIPBOARD'],
    justification: 'Clears a copied code if it is still in the clipboard.',
  });
}

export async function closeHiddenPage(): Promise<void> {
  await browser.offscreen.closeDocument();
}
