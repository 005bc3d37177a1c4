import { isFailure } from '../failure.ts';
import type { App } from './state/app.ts';

/** Runs a user's action; shows any failure as a notice. `undefined` where it failed. */
export async function attempt<T>(app: App, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (isFailure(error, 'unreachable')) {
      // The whole view changes to say so; a notice would repeat it.
      app.vault.value = 'unreachable';
      return undefined;
    }
    if (isFailure(error, 'locked')) await app.refresh();
    app.notices.problem(error);
    return undefined;
  }
}
