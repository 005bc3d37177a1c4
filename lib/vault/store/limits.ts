import type { VaultFile } from '../file.ts';
import type { KeyValueStore, Mirror } from './replicas.ts';

/** ms that a store may take to answer. */
const READ_MS = 10_000;
const WRITE_MS = 20_000;
/** ms more for each MB that is written, up to MAX_EXTRA_MS: a busy disk takes a large vault slowly, and takes it. */
const WRITE_MS_PER_MB = 2_000;
const MAX_EXTRA_MS = 60_000;
/** ms that a caller waits for an overdue call to end, so as to learn what came of it. */
const END_MS = 60_000;

/** A store did not answer in time. Whether the call still takes effect is unknown until it has ended. */
export class Overdue extends Error {
  override readonly name = 'Overdue';
  readonly #calls: ReadonlySet<Promise<unknown>>;

  constructor(message: string, calls: ReadonlySet<Promise<unknown>>) {
    super(message);
    this.#calls = calls;
  }

  /** Resolves when the overdue calls of that store have ended; if they do not, after a minute. */
  async ended(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, END_MS);
    });
    await Promise.race([Promise.allSettled(this.#calls), late]);
    clearTimeout(timer);
  }
}

/** ms that writing these values may take. Only the payloads of vault files count: nothing else is large. */
function writeMs(values: readonly unknown[]): number {
  const sizes = values.map((value) => (value as Partial<VaultFile> | undefined)?.payload?.data?.length ?? 0);
  const extra = (sizes.reduce((sum, size) => sum + size, 0) / 1e6) * WRITE_MS_PER_MB;
  return WRITE_MS + Math.min(MAX_EXTRA_MS, Math.ceil(extra));
}

/**
 * Adds a timeout to calls. While an overdue call is pending, all further calls fail: a late write must not overwrite a
 * newer one.
 */
function limiter(): <T>(ms: number, call: () => Promise<T>) => Promise<T> {
  const overdue = new Set<Promise<unknown>>();
  return async (ms, call) => {
    if (overdue.size > 0) throw new Overdue('an earlier call has not ended', overdue);
    const running = call();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        overdue.add(running);
        const ended = () => void overdue.delete(running);
        running.then(ended, ended);
        reject(new Overdue('the store did not answer in time', overdue));
      }, ms);
    });
    try {
      return await Promise.race([running, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The stores with a timeout on every call. */
export function withLimits({ local, mirror }: { local: KeyValueStore; mirror: Mirror }): {
  local: KeyValueStore;
  mirror: Mirror;
} {
  const [inLocal, inMirror] = [limiter(), limiter()];
  return {
    local: {
      get: (keys) => inLocal(READ_MS, () => local.get(keys)),
      keys: (prefix) => inLocal(READ_MS, () => local.keys(prefix)),
      set: (items) => inLocal(writeMs(Object.values(items)), () => local.set(items)),
      remove: (keys) => inLocal(WRITE_MS, () => local.remove(keys)),
      clear: () => inLocal(WRITE_MS, () => local.clear()),
    },
    mirror: {
      get: (key) => inMirror(READ_MS, () => mirror.get(key)),
      keys: (prefix) => inMirror(READ_MS, () => mirror.keys(prefix)),
      write: (changes) => inMirror(writeMs(Object.values(changes)), () => mirror.write(changes)),
      clear: () => inMirror(WRITE_MS, () => mirror.clear()),
    },
  };
}
