import { browser } from 'wxt/browser';

const SIZES = [16, 32, 48, 128] as const;

/** Shows on the toolbar whether the vault is open. `title` is its tooltip. Firefox for Android has only the tooltip. */
export async function showIcon(isLocked: boolean, title: string): Promise<void> {
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icons/${isLocked ? 'locked-' : ''}${size}.png`]));
  await Promise.all([browser.action.setIcon?.({ path }), browser.action.setTitle({ title })]);
}
