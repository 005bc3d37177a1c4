import type { App } from '../state/app.ts';

/** Opens the popup, if the browser allows that without a click. `leave`: first closes the tab of this page. */
export async function openPopup(app: App, { leave = false } = {}): Promise<void> {
  await app.ports.send('popup.open', { leave });
}
