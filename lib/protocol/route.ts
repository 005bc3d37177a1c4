import type { Shape } from '../shape.ts';

/** Who may send a message: one of our own pages, or our content script in a page (untrusted). */
export type Sender = 'own' | 'content';

/** One message of the protocol: who may send it, the check of its payload, and (as a type only) its answer. */
export interface Route<In, Out> {
  sender: Sender;
  check: Shape<In>;
  readonly out?: Out;
}

/** A message that our script in a page may send, and any page of ours. `Out`: the type of the answer. */
export function content<Out>() {
  return <In>(check: Shape<In>): Route<In, Out> => ({ sender: 'content', check });
}

/** A message that only our own pages may send. `Out`: the type of the answer. */
export function own<Out>() {
  return <In>(check: Shape<In>): Route<In, Out> => ({ sender: 'own', check });
}
