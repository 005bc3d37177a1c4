import { integer, list, object, text } from '../shape.ts';

/** When codes were first offered for a site (ms since the epoch), by its host; 0 where the user said no. */
export type Offers = ReadonlyMap<string, number>;

/** Sites that are remembered; of more, the first are forgotten. */
const MAX_OFFERS = 2000;

const offersData = list(object({ site: text(253), at: integer(0) }), MAX_OFFERS);

/** Offers as plain JSON. */
export function toOffersData(offers: Offers) {
  return [...offers].slice(-MAX_OFFERS).map(([site, at]) => ({ site, at }));
}

/** @throws {Error} where it is none */
export function fromOffersData(data: unknown): Map<string, number> {
  return new Map(offersData(data).map(({ site, at }) => [site, at]));
}
