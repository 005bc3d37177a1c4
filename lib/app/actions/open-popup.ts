import type { App } from '../state/app.ts';

/** Opens the popup over the page, where the browser lets us. `leave`: first closes the tab that this page stands in. */
export async function openPopup(app: App, leave: boolean): Promise<void> {
  await app.ports.send('popup.open', { leave });
}
