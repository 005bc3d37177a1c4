import { Failure } from '../../failure.ts';
import { fromFailureData } from '../../failure-data.ts';
import type { Account } from '../../otp/account.ts';
import type { TagLooks } from '../../replica/tags.ts';
import type { ExportedFile } from '../../transfer/export/target.ts';
import type { ExportFile } from '../../transfer/import/read.ts';
import type { ReadResult } from '../../transfer/import/report.ts';
import type { FormatId } from '../../transfer/registry.ts';
import type { Told } from '../../transfer/skeleton/skeleton.ts';
import type { WorkerAnswer, WorkerRequest } from '../../transfer/worker.ts';

/** Reads, describes and writes exports in a worker. One request at a time. */
export interface TransferWorker {
  /** @throws {Failure} */
  read(file: ExportFile, password?: string): Promise<ReadResult>;
  /** What a file is built like, without what is the user's. @throws {Failure} */
  describe(file: ExportFile, told: Told): Promise<string>;
  /** @throws {Failure} */
  write(target: FormatId, accounts: readonly Account[], looks: TagLooks, password?: string): Promise<ExportedFile[]>;
  /** Terminates the worker; a pending request rejects with `cancelled`. */
  stop(): void;
}

/** ms. Longer than any legitimate file takes on a slow machine; stops hostile ones. */
const DEADLINE = 600_000;

type Answered = Extract<WorkerAnswer, { ok: true }>['value'];

export function startTransferWorker(): TransferWorker {
  let worker: Worker | undefined;
  let giveUp: ((error: Failure) => void) | undefined;

  function end(error: Failure): void {
    worker?.terminate();
    worker = undefined;
    giveUp?.(error);
    giveUp = undefined;
  }

  function run(request: WorkerRequest): Promise<Answered> {
    worker ??= new Worker('/workers/transfer.js', { type: 'module' });
    const { promise, resolve, reject } = Promise.withResolvers<Answered>();
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
    describe: async (file, told) => (await run({ kind: 'describe', file, told })) as string,
    write: async (target, accounts, looks, password) =>
      (await run({ kind: 'write', target, accounts: [...accounts], looks, password })) as ExportedFile[],
    stop: () => end(new Failure('cancelled')),
  };
}
