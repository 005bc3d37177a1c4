import type { App } from '../state/app.ts';

/** Opens the popup over the page, where the browser lets us: the new account and its code are on show there. */
export function openPopup(app: App): void {
  app.ports.send('popup.open', { leave: false }).catch(() => undefined);
}
