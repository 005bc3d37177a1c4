/**
 * A value that is made when it is first asked for, and kept. For what takes long to make: the background's worker wakes
 * for many things, and runs all modules each time.
 */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
