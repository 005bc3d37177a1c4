import { Failure } from '../../failure.ts';
import { fromFailureData } from '../../failure-data.ts';
import type { Account } from '../../otp/account.ts';
import type { ExportedFile } from '../../transfer/export/target.ts';
import type { ExportFile } from '../../transfer/import/read.ts';
import type { ReadResult } from '../../transfer/import/report.ts';
import type { FormatId } from '../../transfer/registry.ts';
import type { WorkerAnswer, WorkerRequest } from '../../transfer/worker.ts';

/** Reads and writes exports in a worker. One request at a time. */
export interface TransferWorker {
  /** @throws {Failure} */
  read(file: ExportFile, password?: string): Promise<ReadResult>;
  /** @throws {Failure} */
  write(target: FormatId, accounts: readonly Account[], password?: string): Promise<ExportedFile[]>;
  /** Terminates the worker; a pending request rejects with `cancelled`. */
  stop(): void;
}

/** ms. Longer than any legitimate file takes on a slow machine; stops hostile ones. */
const DEADLINE = 600_000;

export function startTransferWorker(): TransferWorker {
  let worker: Worker | undefined;
  let giveUp: ((error: Failure) => void) | undefined;

  function end(error: Failure): void {
    worker?.terminate();
    worker = undefined;
    giveUp?.(error);
    giveUp = undefined;
  }

  function run(request: WorkerRequest): Promise<ReadResult | ExportedFile[]> {
    worker ??= new Worker('/workers/transfer.js', { type: 'module' });
    const { promise, resolve, reject } = Promise.withResolvers<ReadResult | ExportedFile[]>();
    const timer = setTimeout(() => end(new Failure('too-large', { why: 'work' })), DEADLINE);
    giveUp = reject;
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.ok) resolve(data.value);
      else reject(fromFailureData(data.error));
    };
    worker.onerror = () => end(new Failure('damaged', { why: 'file' }));
    worker.postMessage(request);
    return promise.finally(() => clearTimeout(timer));
  }

  return {
    read: async (file, password) => (await run({ kind: 'read', file, password })) as ReadResult,
    write: async (target, accounts, password) =>
      (await run({ kind: 'write', target, accounts: [...accounts], password })) as ExportedFile[],
    stop: () => end(new Failure('cancelled')),
  };
}
