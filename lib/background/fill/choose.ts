import type { Offer, Order } from '../../page/autofill/protocol.ts';
import { isSameSite } from '../../sites/site.ts';

/** A frame that offered something: its address and origin as the browser gives them. */
export interface OfferedFrame {
  frameId: number;
  url: string;
  /** `null` as text where it is opaque; empty where the browser does not tell. */
  origin: string;
  offer: Offer;
}

/** What a user pointed at: nothing, the frame and field with the cursor, or a password field to append to. */
export interface Wish {
  target: 'best' | 'cursor' | 'password';
  frameId?: number;
  /** Who gives the code that is to be filled. */
  source: Exclude<Offer['fields'][number]['source'], ''>;
  /** Whether the code may go to an address of the tab's site: a frame may be on a host that its account is not for. */
  mayGoTo?(address: string): boolean;
}

export interface Choice<F extends OfferedFrame> {
  frame: F;
  target: Order['target'];
  index: number;
  /** Places in the frame's offer of all fields that it may be, where no one of them is surer than the others. */
  rivals: number[];
}

/** A field is surer than another by this much, or it is not. */
const SURER = 15;

/** Why nothing was chosen. */
export type NoChoice = 'no-field' | 'other-site-frame' | 'no-password';

/** Whether a code of the tab's site may go into a frame: itself and all around it of that site, none opaque. */
export function isOwnFrame(
  { url, origin, offer }: OfferedFrame,
  tabUrl: string,
  mayGoTo: NonNullable<Wish['mayGoTo']> = () => true,
): boolean {
  if (origin === 'null') return false;
  // Documents that a page makes itself have its origin, and an address of their own kind.
  const address = /^(?:about|blob):/.test(url) ? origin || (URL.parse(url)?.origin ?? '') : url;
  if (!isSameSite(address, tabUrl) || !mayGoTo(address)) return false;
  return offer.ancestors.every((ancestor) => ancestor === 'top' || isSameSite(ancestor, tabUrl));
}

type OfferedField = Offer['fields'][number];

/** How well the field's own words fit who gives the code: they name it, do not say, or name another. */
function fits(field: OfferedField, source: Wish['source']): number {
  if (field.source === '') return 1;
  return field.source === source ? 2 : 0;
}

function bestIn<F extends OfferedFrame>(frames: readonly F[], source: Wish['source']): Choice<F> | undefined {
  const all = frames.flatMap((frame) => frame.offer.fields.map((field, index) => ({ frame, field, index })));
  // A field that asks for another's code is not the one, wherever the cursor is; then a cursor in one of several fields
  // is the user's own choice; else the surest, the outermost first.
  const [best, ...others] = all.toSorted(
    (a, b) =>
      fits(b.field, source) - fits(a.field, source) ||
      Number(b.field.focused) - Number(a.field.focused) ||
      b.field.score - a.field.score ||
      a.frame.frameId - b.frame.frameId,
  );
  if (!best) return undefined;
  const rivals = others.filter(
    ({ frame, field }) =>
      frame === best.frame &&
      !best.field.focused &&
      fits(field, source) === fits(best.field, source) &&
      best.field.score - field.score < SURER,
  );
  const { frame, index } = best;
  return {
    frame,
    target: 'field',
    index,
    rivals: rivals.length > 0 ? [index, ...rivals.map((rival) => rival.index)] : [],
  };
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
  const own = frames.filter((frame) => isOwnFrame(frame, tabUrl, wish.mayGoTo));
  if (wish.target === 'password') {
    const frame = own.find(({ offer }) => offer.password);
    return frame ? { frame, target: 'password', index: 0, rivals: [] } : 'no-password';
  }
  if (wish.target === 'cursor') {
    const frame = own.find(({ frameId, offer }) => frameId === wish.frameId && offer.inText);
    if (frame) return { frame, target: 'cursor', index: 0, rivals: [] };
  }
  const best = bestIn(own, wish.source);
  if (best) return best;
  return frames.some(({ offer }) => offer.fields.length > 0) ? 'other-site-frame' : 'no-field';
}
