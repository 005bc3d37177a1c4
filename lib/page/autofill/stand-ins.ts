import { collectControls, type ShadowOf } from './dom.ts';
import { type Inputs, isEditable } from './editable.ts';

/** Where another field may be found: the page's code fields now, and the focused element. */
export interface StandInSources {
  shadowOf: ShadowOf;
  refind: () => readonly { inputs: Inputs }[];
  active: () => Element | null;
}

/**
 * Looks for inputs that may stand where the page has drawn a field anew, the likeliest first. What stood beside the field
 * from the start is another field, however empty it is.
 * @returns called at any time later
 */
export function watchStandIns(inputs: Inputs, { shadowOf, refind, active }: StandInSources): () => Inputs[] {
  const before = new Set<Element>(collectControls(inputs[0].ownerDocument, shadowOf));
  for (const input of inputs) before.delete(input);
  return () => {
    const focused = active();
    const all = refind().map((field) => field.inputs);
    if (focused && isEditable(focused)) all.push([focused]);
    return all.filter((some) => some.every((input) => !before.has(input)));
  };
}
