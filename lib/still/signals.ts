/*
 * Signals that nobody hears of, for what is drawn once. They stand in for `@preact/signals` in the script that draws the
 * first picture (modules/first-picture.ts).
 */

const signal = <T>(value: T) => ({ value, peek: () => value });

export { signal, signal as useSignal };

const computed = <T>(make: () => T) => {
  let made: { value: T } | undefined;
  const peek = (): T => {
    made ??= { value: make() };
    return made.value;
  };
  return {
    peek,
    get value(): T {
      return peek();
    },
  };
};

export { computed, computed as useComputed };

const run = <T>(work: () => T): T => work();

export { run as batch, run as effect };
