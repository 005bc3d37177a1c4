import type { Offer, Order } from '../../page/autofill/protocol.ts';
import { isSameSite } from '../../sites/site.ts';

/** A frame that sent an offer, with its address and origin as the browser reports them. */
export interface OfferedFrame {
  frameId: number;
  url: string;
  /** `'null'` for an opaque origin; `''` where the browser does not report it. */
  origin: string;
  offer: Offer;
}

/** Which field is wanted: the best one, the one with the cursor in frame `frameId`, or a password field to append to. */
export interface PlaceRequest {
  target: 'best' | 'cursor' | 'password';
  frameId?: number;
  /** Where the code to fill comes from. */
  source: Exclude<Offer['fields'][number]['source'], ''>;
  /** Whether the code may go to this address: a frame of the tab's site may be on a host that the account is not for. */
  mayGoTo?(address: string): boolean;
}

export interface Choice<F extends OfferedFrame> {
  frame: F;
  target: Order['target'];
  index: number;
  /** Indexes into the frame's offer of all equally likely fields; empty if one of them is clearly the best. */
  rivals: number[];
}

/** A field counts as clearly better than another only with a score at least this much higher. */
const SURER = 15;

/** Why nothing was chosen. */
export type NoChoice = 'no-field' | 'other-site-frame' | 'no-password';

/** Whether a code of the tab's site may go into a frame: itself and all around it of that site, none opaque. */
export function isOwnFrame(
  { url, origin, offer }: OfferedFrame,
  tabUrl: string,
  mayGoTo: NonNullable<PlaceRequest['mayGoTo']> = () => true,
): boolean {
  if (origin === 'null') return false;
  // Documents that a page makes itself have its origin, and an address of their own kind.
  const address = /^(?:about|blob):/.test(url) ? origin || (URL.parse(url)?.origin ?? '') : url;
  if (!isSameSite(address, tabUrl) || !mayGoTo(address)) return false;
  return offer.ancestors.every((ancestor) => ancestor === 'top' || isSameSite(ancestor, tabUrl));
}

type OfferedField = Offer['fields'][number];

/** How well the field's own words fit the source of the code: they name it, name none, or name another. */
function fits(field: OfferedField, source: PlaceRequest['source']): number {
  if (field.source === '') return 1;
  return field.source === source ? 2 : 0;
}

function bestIn<F extends OfferedFrame>(frames: readonly F[], source: PlaceRequest['source']): Choice<F> | undefined {
  const all = frames.flatMap((frame) => frame.offer.fields.map((field, index) => ({ frame, field, index })));
  // First the source has to fit, wherever the cursor is; then the field with the cursor is the user's own choice; then
  // the highest score, and of equals the outermost frame.
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
 * Origin of a frame of the tab's site that did not answer: activeTab covers the tab's own origin only. Undefined if
 * there is none.
 */
export function findAwayFrame(frames: readonly OfferedFrame[], tabUrl: string): string | undefined {
  const answered = new Set(frames.map(({ url }) => URL.parse(url)?.origin));
  return frames
    .filter((frame) => isOwnFrame(frame, tabUrl))
    .flatMap(({ offer }) => offer.frames)
    .find((origin) => !answered.has(origin) && isSameSite(origin, tabUrl));
}

/** Chooses the one field that the code goes into. */
export function choose<F extends OfferedFrame>(
  frames: readonly F[],
  tabUrl: string,
  request: PlaceRequest,
): Choice<F> | NoChoice {
  const own = frames.filter((frame) => isOwnFrame(frame, tabUrl, request.mayGoTo));
  if (request.target === 'password') {
    const frame = own.find(({ offer }) => offer.password);
    return frame ? { frame, target: 'password', index: 0, rivals: [] } : 'no-password';
  }
  if (request.target === 'cursor') {
    const frame = own.find(({ frameId, offer }) => frameId === request.frameId && offer.inText);
    if (frame) return { frame, target: 'cursor', index: 0, rivals: [] };
  }
  const best = bestIn(own, request.source);
  if (best) return best;
  return frames.some(({ offer }) => offer.fields.length > 0) ? 'other-site-frame' : 'no-field';
}
