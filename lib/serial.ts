/**
 * A queue of its own: runs one piece of work at a time, in the order of the calls. Work that fails rejects for its own
 * caller alone; the next piece runs all the same.
 */
export function serial(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
