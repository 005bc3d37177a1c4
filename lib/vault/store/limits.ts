import type { KeyValueStore, Mirror } from './replicas.ts';

/** ms that a store may take to answer. */
const READ_MS = 10_000;
const WRITE_MS = 20_000;

/** A store did not answer in time. Whether the call still takes effect is unknown. */
class Overdue extends Error {
  override readonly name = 'Overdue';
}

/**
 * Adds a timeout to calls. While an overdue call is pending, all further calls fail: a late write must not overwrite a
 * newer one.
 */
function limiter(): <T>(ms: number, call: () => Promise<T>) => Promise<T> {
  let overdue = 0;
  return async (ms, call) => {
    if (overdue > 0) throw new Overdue('an earlier call has not ended');
    const running = call();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        overdue++;
        const ended = () => {
          overdue--;
        };
        running.then(ended, ended);
        reject(new Overdue('the store did not answer in time'));
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
      set: (items) => inLocal(WRITE_MS, () => local.set(items)),
      remove: (keys) => inLocal(WRITE_MS, () => local.remove(keys)),
      clear: () => inLocal(WRITE_MS, () => local.clear()),
    },
    mirror: {
      get: (key) => inMirror(READ_MS, () => mirror.get(key)),
      keys: (prefix) => inMirror(READ_MS, () => mirror.keys(prefix)),
      write: (changes) => inMirror(WRITE_MS, () => mirror.write(changes)),
      clear: () => inMirror(WRITE_MS, () => mirror.clear()),
    },
  };
}
