import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';

/**
 * A value computed from signals and from `inputs`, recomputed in the same render if an input changes.
 * (`useComputed` would wait for a signal to change.)
 */
export function useDerived<T>(make: () => T, inputs: readonly unknown[]): T {
  return useMemo(() => computed(make), [...inputs]).value;
}
