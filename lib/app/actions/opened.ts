import type { App } from '../state/app.ts';
import { copyAsked } from './accounts.ts';
import { readFillKeys } from './fill-code.ts';
import { readKeptForm } from './read-kept-form.ts';
import { offerLastUndo } from './undo.ts';

/** Work that the popup starts after its first render. */
export function opened(app: App): void {
  void copyAsked(app);
  void readFillKeys(app);
  void readKeptForm(app);
  void offerLastUndo(app);
}
