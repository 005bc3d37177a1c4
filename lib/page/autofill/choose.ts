import { isSameSite } from '../../sites/site.ts';
import type { Offer, Order } from './protocol.ts';

/** A frame that offered something: its address and origin as the browser gives them. */
export interface OfferedFrame {
  frameId: number;
  url: string;
  /** `null` as text where it is opaque; empty where the browser does not tell. */
  origin: string;
  offer: Offer;
}

/** What a person pointed at: nothing, the frame and field with the cursor, or a password field to append to. */
export interface Wish {
  target: 'best' | 'cursor' | 'password';
  frameId?: number;
}

export interface Choice<F extends OfferedFrame> {
  frame: F;
  target: Order['target'];
  index: number;
}

/** Why nothing was chosen. */
export type NoChoice = 'no-field' | 'other-site-frame' | 'no-password';

/** Whether a code of the tab's site may go into a frame: itself and all around it of that site, none opaque. */
export function isOwnFrame({ url, origin, offer }: OfferedFrame, tabUrl: string): boolean {
  if (origin === 'null') return false;
  const address = url.startsWith('about:') ? origin : url;
  if (!isSameSite(address, tabUrl)) return false;
  return offer.ancestors.every((ancestor) => ancestor === 'top' || isSameSite(ancestor, tabUrl));
}

function bestIn<F extends OfferedFrame>(frames: readonly F[]): Choice<F> | undefined {
  const all = frames.flatMap((frame) => frame.offer.fields.map((field, index) => ({ frame, field, index })));
  // A cursor in one of several fields is the person's own choice; else the surest, the outermost first.
  const [best] = all.toSorted(
    (a, b) =>
      Number(b.field.focused) - Number(a.field.focused) ||
      b.field.score - a.field.score ||
      a.frame.frameId - b.frame.frameId,
  );
  return best && { frame: best.frame, target: 'field', index: best.index };
}

/**
 * Origin of a frame of the tab's own site that did not answer: the browser gives leave for the tab's own origin only.
 * Undefined where there is none.
 */
export function findAwayFrame(frames: readonly OfferedFrame[], tabUrl: string): string | undefined {
  const answered = new Set(frames.map(({ url }) => URL.parse(url)?.origin));
  return frames
    .filter((frame) => isOwnFrame(frame, tabUrl))
    .flatMap(({ offer }) => offer.frames)
    .find((origin) => !answered.has(origin) && isSameSite(origin, tabUrl));
}

/** The one place that a code goes to. */
export function choose<F extends OfferedFrame>(frames: readonly F[], tabUrl: string, wish: Wish): Choice<F> | NoChoice {
  const own = frames.filter((frame) => isOwnFrame(frame, tabUrl));
  if (wish.target === 'password') {
    const frame = own.find(({ offer }) => offer.password);
    return frame ? { frame, target: 'password', index: 0 } : 'no-password';
  }
  if (wish.target === 'cursor') {
    const frame = own.find(({ frameId, offer }) => frameId === wish.frameId && offer.inText);
    if (frame) return { frame, target: 'cursor', index: 0 };
  }
  const best = bestIn(own);
  if (best) return best;
  return frames.some(({ offer }) => offer.fields.length > 0) ? 'other-site-frame' : 'no-field';
}
