import { attempt } from '../attempt.ts';
import type { App } from '../state/app.ts';
import { copyCase } from './explain.ts';
import type { IncomingFile } from './importing.ts';
import { startTransferWorker } from './transfer-worker.ts';

/** Whether something of a file did not come in, so that a report of it is of use. */
export function isReportable({ state, result, error }: IncomingFile): boolean {
  return state === 'failed' ? error?.code !== 'cancelled' : (result?.problems.length ?? 0) > 0;
}

/** Copies what a file is built like, with stand-ins for all that is the user's, as a case for the tests. */
export function copyFileCase(app: App, { name, bytes, result, error }: IncomingFile): Promise<void> {
  // A worker of its own: the import may have another file to read.
  const worker = startTransferWorker();
  return attempt(app, async () => {
    const codes = error ? [error.code] : (result?.problems ?? []).map(({ code }) => code);
    const told = { ...(result ? { format: result.format } : {}), said: [...new Set(codes)] };
    await copyCase(app, await worker.describe({ name, bytes }, told));
  }).finally(() => worker.stop());
}
