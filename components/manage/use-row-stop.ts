import { useState } from 'preact/hooks';
import { isRtl, neighbour } from '../shared/arrow-keys.ts';

const STOPS = '[data-stop]';

/**
 * Makes a row of a table or list one stop of the Tab key: ← → Home End go through its controls, ↑ ↓ to the same control
 * of the next row. The row's element takes `row`, each control `control` with its place in the row, from 0.
 */
export function useRowStop() {
  const [stop, setStop] = useState(0);
  return {
    row: {
      'data-row-stop': true,
      onFocusIn: ({ target }: FocusEvent) => {
        const at = placeOf(target);
        if (at >= 0) setStop(at);
      },
      onKeyDown,
    },
    control: (at: number) => ({ 'data-stop': at, tabIndex: at === stop ? 0 : -1 }),
  };
}

/** -1 = not of a row's controls. */
const placeOf = (target: EventTarget | null): number =>
  target instanceof HTMLElement && target.matches(STOPS) ? Number(target.dataset.stop) : -1;

function onKeyDown(event: KeyboardEvent): void {
  const at = placeOf(event.target);
  const row = (event.target as Element).closest('[data-row-stop]');
  if (at < 0 || !row || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const next = event.key === 'ArrowUp' || event.key === 'ArrowDown' ? above(row, event.key, at) : beside(row, event);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function beside(row: Element, { key, target }: KeyboardEvent): HTMLElement | undefined {
  const controls = [...row.querySelectorAll<HTMLElement>(STOPS)];
  const to = neighbour(key, controls.indexOf(target as HTMLElement), controls.length, isRtl(row));
  return to === undefined ? undefined : controls[to];
}

/** The same control of the row above or below, or the last before it where that row has none. */
function above(row: Element, key: string, at: number): HTMLElement | undefined {
  const rows = [...(row.closest('table, ul')?.querySelectorAll('[data-row-stop]') ?? [])];
  const next = rows[rows.indexOf(row) + (key === 'ArrowUp' ? -1 : 1)];
  return [...(next?.querySelectorAll<HTMLElement>(STOPS) ?? [])].findLast((control) => placeOf(control) <= at);
}
