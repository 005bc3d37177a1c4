import { browser } from 'wxt/browser';

const IDLE = { permissions: ['idle' as const] };

/** Whether the browser says when the system locks. Firefox does not: it knows only that nobody is there. */
export const knowsSystemLock = !import.meta.env.FIREFOX;
/** How long nobody may be there, in seconds, where that stands for a locked system. */
const AWAY_S = 300;

/** Runs when the system locks, while the person allows it. Call it synchronously at the worker's start. */
export function onSystemLock(run: () => void): void {
  // Without the permission there is no `idle` at all; once granted, it is there at once in Firefox and Chrome.
  const listen = () => {
    if (!knowsSystemLock) browser.idle?.setDetectionInterval(AWAY_S);
    browser.idle?.onStateChanged.addListener((state) => {
      if (state === 'locked' || (state === 'idle' && !knowsSystemLock)) run();
    });
  };
  listen();
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('idle')) listen();
  });
}

/** Asks for the permission. Call it from a click. */
export async function allowSystemLock(): Promise<boolean> {
  return browser.permissions.request(IDLE);
}

export async function disallowSystemLock(): Promise<void> {
  await browser.permissions.remove(IDLE);
}
