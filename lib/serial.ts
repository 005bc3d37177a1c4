/**
 * Creates a queue that runs one task at a time, in the order of the calls. A failing task rejects only for its own
 * caller; the next one still runs.
 */
export function serial(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
