import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';

/**
 * A value made from signals and from `inputs`; made anew at once when one of the inputs is another one.
 * (`useComputed` would wait for a signal to change.)
 */
export function useDerived<T>(make: () => T, inputs: readonly unknown[]): T {
  return useMemo(() => computed(make), [...inputs]).value;
}
