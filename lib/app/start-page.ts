import { watchEarlyKeys } from './early-keys.ts';
import { fitToWindow } from './fit.ts';
import { applyRememberedTheme } from './theme.ts';

/** What the popup does before it can draw anything. */
export function startPage(): void {
  watchEarlyKeys();
  applyRememberedTheme();
  fitToWindow();
}
