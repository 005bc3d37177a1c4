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
  return new ImportQueue(startWorker);
}

class ImportQueue implements Importing {
  readonly files = signal<readonly IncomingFile[]>([]);
  readonly #startWorker: () => TransferWorker;
  /** Passwords that were entered, by file. */
  readonly #passwords = new Map<number, string>();
  /** Passwords that opened a file, for the next ones. */
  readonly #proven: string[] = [];
  #worker: TransferWorker | undefined;
  #next = 1;
  #isRunning = false;

  constructor(startWorker: () => TransferWorker) {
    this.#startWorker = startWorker;
  }

  add(given: readonly { name: string; bytes: Uint8Array }[]): void {
    const added = given.map(
      ({ name, bytes }): IncomingFile => ({
        id: this.#next++,
        name,
        bytes,
        state: 'waiting',
        isWrong: false,
        error: undefined,
        result: undefined,
      }),
    );
    this.files.value = [...this.files.value, ...added];
    // A key or a log may come after its database.
    for (const { id, state, bytes } of this.files.value) {
      const isCompanion = companionTest(bytes);
      const isDone = state === 'locked' || state === 'read' || state === 'failed';
      if (isDone && isCompanion && added.some(isCompanion)) this.#patch(id, { state: 'waiting' });
    }
    void this.#run();
  }

  enterPassword(id: number, password: string): void {
    for (const file of this.files.value) {
      if (file.state !== 'locked') continue;
      if (file.id === id) this.#passwords.set(id, password);
      this.#patch(file.id, { state: 'waiting' });
    }
    void this.#run();
  }

  cancel(): void {
    this.files.value = this.files.value.filter(({ state }) => state !== 'reading' && state !== 'waiting');
    this.#stop();
  }

  remove(id: number): void {
    this.files.value = this.files.value.filter((file) => file.id !== id);
  }

  clear(): void {
    this.files.value = [];
    this.#proven.length = 0;
    this.#passwords.clear();
    this.#stop();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let file = this.#first(); file; file = this.#first()) await this.#read(file);
    this.#isRunning = false;
    if (this.files.value.every(({ state }) => state !== 'locked')) this.#stop();
  }

  /** The next file to read. One with a new password goes first: if it opens, the others are tried with the same password. */
  #first(): IncomingFile | undefined {
    const waiting = this.files.value.filter(({ state }) => state === 'waiting');
    return waiting.find(({ id }) => this.#passwords.has(id)) ?? waiting[0];
  }

  async #read(file: IncomingFile): Promise<void> {
    const entered = this.#passwords.get(file.id);
    this.#passwords.delete(file.id);
    const tries = entered === undefined ? [undefined, ...this.#proven] : [entered, ...this.#proven];
    this.#patch(file.id, { state: 'reading' });
    this.#worker ??= this.#startWorker();
    let partly: ReadResult | undefined;
    for (const password of tries) {
      try {
        const result = await this.#worker.read(
          { name: file.name, bytes: file.bytes, ...this.#companionsFor(file) },
          password,
        );
        // Some rows were read; others need a password.
        if (result.locked) {
          if (!partly || result.locked < (partly.locked ?? 0)) partly = result;
          continue;
        }
        if (password !== undefined && !this.#proven.includes(password)) this.#proven.push(password);
        this.#patch(file.id, { state: 'read', result, isWrong: false, error: undefined });
        return;
      } catch (error) {
        const failure = toFailureData(error);
        if (failure.code === 'password-wrong' || failure.code === 'password-required') continue;
        this.#patch(file.id, { state: 'failed', error: failure });
        return;
      }
    }
    this.#patch(file.id, { state: 'locked', isWrong: entered !== undefined, result: partly });
  }

  /** The given files that this database may need. */
  #companionsFor({ bytes }: IncomingFile) {
    const isCompanion = companionTest(bytes);
    const companions = isCompanion ? this.files.value.filter(isCompanion).map((file) => file.bytes) : [];
    return companions.length > 0 ? { companions } : {};
  }

  #patch(id: number, change: Partial<IncomingFile>): void {
    this.files.value = this.files.value.map((file) => (file.id === id ? { ...file, ...change } : file));
  }

  #stop(): void {
    this.#worker?.stop();
    this.#worker = undefined;
  }
}
