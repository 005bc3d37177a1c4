import { call, drawnPath } from './dom.ts';
import { type Inputs, isOpen } from './editable.ts';

/** Of the code fields of a page, those that a user can mean. */

interface Field {
  inputs: Inputs;
  score: number;
}

/** Drops boxes that are all read-only if there are other fields: they mirror what is typed there. */
export function withoutMirrors<F extends Field>(fields: F[]): F[] {
  const isMirror = ({ inputs }: Field): boolean => inputs.length > 1 && !inputs.some(isOpen);
  const others = fields.filter((field) => !isMirror(field));
  return others.some(({ inputs }) => inputs.some(isOpen)) ? others : fields;
}

function isLayer(element: Element): boolean {
  return call(element, 'matches', 'dialog, [role*=dialog], iframe') || getComputedStyle(element).position === 'fixed';
}

/**
 * What a page lays over an input: a dialog, a frame, or whatever stays where it is while the page scrolls. Not what is in
 * the same shadow tree as the input: the document knows the host alone.
 */
function layerOver(input: Element): Element | undefined {
  const { left, top, width, height } = input.getBoundingClientRect();
  const front = call(input.ownerDocument, 'elementFromPoint', left + width / 2, top + height / 2);
  const path = drawnPath(input);
  return front ? drawnPath(front).find((each) => !path.includes(each) && isLayer(each)) : undefined;
}

/**
 * Drops fields under a layer of the page that has another of them. Of a frame in a layer nobody knows here what it holds,
 * a code field or a note of cookies: the only field under it is the least sure of all, so that one in the frame is better.
 */
export function inFront<F extends Field>(fields: F[]): F[] {
  const layers = fields.map(({ inputs }) => layerOver(inputs[0]));
  const front = fields.filter((_, index) => {
    const layer = layers[index];
    return !layer || !fields.some(({ inputs }) => drawnPath(inputs[0]).includes(layer));
  });
  const [layer] = layers;
  if (fields.length > 1 || !layer || !call(layer, 'matches', 'iframe, :has(iframe)')) return front;
  return fields.map((field) => ({ ...field, score: 0 }));
}
