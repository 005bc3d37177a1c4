import { choose, type PlaceRequest } from '../../lib/background/fill/choose.ts';
import { startAgent } from '../../lib/page/autofill/agent.ts';
import { findCodeFields } from '../../lib/page/autofill/fields.ts';
import { fillCode } from '../../lib/page/autofill/fill.ts';
import { MESSAGES, type Offer, type Report } from '../../lib/page/autofill/protocol.ts';

export { fillCode, findCodeFields };

const APPEAR_MS = 2000;

/** Fills the page that this runs in, as the background would. Empty where it was said to be taken, else why it was not. */
export async function fillHere(
  code: string,
  request: PlaceRequest = { target: 'best', source: 'app' },
): Promise<string> {
  const url = document.URL;
  const origin = location.origin;
  let hear: (message: unknown) => void = () => undefined;
  const closers: (() => void)[] = [];
  let latest: Offer | undefined;
  return new Promise<string>((resolve) => {
    const pick = () => latest && choose([{ frameId: 0, url, origin, offer: latest }], url, request);
    const timer = setTimeout(() => resolve(String(pick())), APPEAR_MS);
    let isOrdered = false;
    startAgent(document, {
      post: (message) => {
        const { kind } = message as { kind: string };
        if (kind === 'offer') latest = MESSAGES.offer(message);
        if (kind === 'report') resolve((MESSAGES.report(message) as Report).problem);
        const place = pick();
        if (isOrdered || !place || typeof place === 'string') return;
        isOrdered = true;
        clearTimeout(timer);
        if (place.rivals.length > 0) return resolve('asks');
        const value = { target: place.target, index: place.index, code, submit: false };
        queueMicrotask(() => hear({ kind: 'order', value }));
      },
      onMessage: (heard) => {
        hear = heard;
      },
      onClose: (closed) => void closers.push(closed),
      close: () => undefined,
    });
  }).finally(() => {
    for (const close of closers) close();
  });
}
