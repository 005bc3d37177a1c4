import { type ReadonlySignal, signal } from '@preact/signals';
import { type FailureData, toFailureData } from '../../failure.ts';
import { isSqlite, isSqliteLog } from '../../transfer/codecs/sqlite-log.ts';
import { isKdbx, isKeePassKey } from '../../transfer/formats/keepass/kind.ts';
import type { ReadResult } from '../../transfer/import/report.ts';
import type { TransferWorker } from './transfer-worker.ts';

/** A file that is being imported. */
export interface IncomingFile {
  id: number;
  name: string;
  bytes: Uint8Array;
  state: 'waiting' | 'reading' | 'read' | 'locked' | 'failed';
  /** A password was tried and did not open it. */
  isWrong: boolean;
  error: FailureData | undefined;
  /** For a locked file, what could be read without a password. */
  result: ReadResult | undefined;
}

/** View model of an import: the user's files, read one after another in a worker. */
export interface Importing {
  files: ReadonlySignal<readonly IncomingFile[]>;
  add(files: readonly { name: string; bytes: Uint8Array }[]): void;
  /** Tries a password on a locked file, and then on the others that are locked. */
  enterPassword(id: number, password: string): void;
  remove(id: number): void;
  /** Cancels the file that is being read and removes it from the list. */
  cancel(): void;
  /** Forgets everything. */
  clear(): void;
}

/** A test for files that a database may need (keys, logs); `undefined` if `bytes` is not a database. */
function companionTest(bytes: Uint8Array): ((file: { name: string; bytes: Uint8Array }) => boolean) | undefined {
  if (isKdbx(bytes)) return isKeePassKey;
  return isSqlite(bytes) ? (file) => isSqliteLog(file.bytes) : undefined;
}

export function createImporting(startWorker: () => TransferWorker): Importing {
  const files = signal<readonly IncomingFile[]>([]);
  /** Passwords that were entered, by file. */
  const passwords = new Map<number, string>();
  /** Passwords that opened a file, for the next ones. */
  const proven: string[] = [];
  let worker: TransferWorker | undefined;
  let next = 1;
  let isRunning = false;

  const patch = (id: number, change: Partial<IncomingFile>) => {
    files.value = files.value.map((file) => (file.id === id ? { ...file, ...change } : file));
  };

  async function readOne(file: IncomingFile): Promise<void> {
    const entered = passwords.get(file.id);
    passwords.delete(file.id);
    const tries = entered === undefined ? [undefined, ...proven] : [entered, ...proven];
    patch(file.id, { state: 'reading' });
    worker ??= startWorker();
    let partly: ReadResult | undefined;
    for (const password of tries) {
      try {
        const result = await worker.read({ name: file.name, bytes: file.bytes, ...companionsFor(file) }, password);
        // Some rows were read; others need a password.
        if (result.locked) {
          if (!partly || result.locked < (partly.locked ?? 0)) partly = result;
          continue;
        }
        if (password !== undefined && !proven.includes(password)) proven.push(password);
        patch(file.id, { state: 'read', result, isWrong: false, error: undefined });
        return;
      } catch (error) {
        const failure = toFailureData(error);
        if (failure.code === 'password-wrong' || failure.code === 'password-required') continue;
        patch(file.id, { state: 'failed', error: failure });
        return;
      }
    }
    patch(file.id, { state: 'locked', isWrong: entered !== undefined, result: partly });
  }

  /** The given files that this database may need. */
  const companionsFor = ({ bytes }: IncomingFile) => {
    const isCompanion = companionTest(bytes);
    const companions = isCompanion ? files.value.filter(isCompanion).map((file) => file.bytes) : [];
    return companions.length > 0 ? { companions } : {};
  };

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    for (let file = first(); file; file = first()) await readOne(file);
    isRunning = false;
    if (files.value.every(({ state }) => state !== 'locked')) {
      worker?.stop();
      worker = undefined;
    }
  }

  /** The next file to read. One with a new password goes first: if it opens, the others are tried with the same password. */
  const first = () => {
    const waiting = files.value.filter(({ state }) => state === 'waiting');
    return waiting.find(({ id }) => passwords.has(id)) ?? waiting[0];
  };

  return {
    files,
    add(given) {
      const added = given.map(
        ({ name, bytes }): IncomingFile => ({
          id: next++,
          name,
          bytes,
          state: 'waiting',
          isWrong: false,
          error: undefined,
          result: undefined,
        }),
      );
      files.value = [...files.value, ...added];
      // A key or a log may come after its database.
      for (const { id, state, bytes } of files.value) {
        const isCompanion = companionTest(bytes);
        const isDone = state === 'locked' || state === 'read' || state === 'failed';
        if (isDone && isCompanion && added.some(isCompanion)) patch(id, { state: 'waiting' });
      }
      void run();
    },
    enterPassword(id, password) {
      for (const file of files.value) {
        if (file.state !== 'locked') continue;
        if (file.id === id) passwords.set(id, password);
        patch(file.id, { state: 'waiting' });
      }
      void run();
    },
    remove(id) {
      files.value = files.value.filter((file) => file.id !== id);
    },
    cancel() {
      files.value = files.value.filter(({ state }) => state !== 'reading' && state !== 'waiting');
      worker?.stop();
      worker = undefined;
    },
    clear() {
      files.value = [];
      proven.length = 0;
      passwords.clear();
      worker?.stop();
      worker = undefined;
    },
  };
}
