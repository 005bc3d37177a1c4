import type { Handlers } from '../../browser/listen.ts';
import { readOffers, writeOffers } from '../../browser/local-notes.ts';
import { serial } from '../../serial.ts';

const inTurn = serial();

/** Notes when a site was first offered codes, or that the user said no. One at a time, so that none is lost. */
function note(site: string, isDeclined: boolean): Promise<void> {
  return inTurn(async () => {
    const offers = await readOffers();
    if (offers.has(site) && !isDeclined) return;
    offers.set(site, isDeclined ? 0 : Date.now());
    await writeOffers(offers);
  });
}

export const offerHandlers = {
  'offer.note': async ({ site, isDeclined }) => note(site, isDeclined).then(() => null),
} satisfies Partial<Handlers>;
