import { integer, list, object, text } from '../shape.ts';

/** When the user was told that an account was filled on a host that they did not name (ms since the epoch), by `toldKey`. */
export type ToldHosts = ReadonlyMap<string, number>;

/** Hosts that are remembered; of more, the first are forgotten. */
const MAX_TOLD = 500;

const toldData = list(object({ host: text(400), at: integer(0) }), MAX_TOLD);

/** What one account and one host are noted under. @param host of the page, without a port */
export function toldKey(accountId: string, host: string): string {
  return `${accountId} ${host}`;
}

/** Told hosts as plain JSON. */
export function toToldData(told: ToldHosts) {
  return [...told].slice(-MAX_TOLD).map(([host, at]) => ({ host, at }));
}

/** @throws {Error} where it is none */
export function fromToldData(data: unknown): Map<string, number> {
  return new Map(toldData(data).map(({ host, at }) => [host, at]));
}
