import { attributeOf, collectControls, type ShadowOf } from './dom.ts';
import { type Inputs, isEditable, isOpen } from './editable.ts';
import { VisibilityChecker } from './visible.ts';

/** Where another field may be found: the page's code fields now, and the focused element. */
export interface StandInSources {
  shadowOf: ShadowOf;
  refind: () => readonly { inputs: Inputs }[];
  active: () => Element | null;
}

/** Attributes that tell fields apart. */
const TELLING = ['name', 'id', 'type'] as const;

function likeness(a: Element, b: Element): number {
  return TELLING.filter((key) => attributeOf(a, key) === attributeOf(b, key)).length;
}

/** Whether all attributes that tell fields apart are equal. */
export function isAlike(a: Element, b: Element): boolean {
  return likeness(a, b) === TELLING.length;
}

/**
 * Finds inputs that may have replaced a field when the page rendered it again, the likeliest first. An input that was
 * writable next to the field from the start is another field, even if it is empty.
 * @returns called at any time later
 */
export function watchStandIns(inputs: Inputs, { shadowOf, refind, active }: StandInSources): () => Inputs[] {
  const [first] = inputs;
  const visibility = new VisibilityChecker(first.ownerDocument);
  const others = new Set<Element>(refind().flatMap((field) => field.inputs));
  for (const control of collectControls(first.ownerDocument, shadowOf))
    if (isEditable(control) && isOpen(control) && visibility.of(control) === 'yes') others.add(control);
  for (const input of inputs) others.delete(input);
  return () => {
    const focused = active();
    const found = refind().map((field) => field.inputs);
    if (focused && isEditable(focused)) found.push([focused]);
    return found
      .filter((some) => some.every((input) => !others.has(input)))
      .toSorted((a, b) => likeness(b[0], first) - likeness(a[0], first));
  };
}
