import { Failure } from '../failure.ts';

/** What a server's clock says about ours. */
export interface ClockSkew {
  /** ms to add to this machine's clock: positive when it is behind. */
  offsetMs: number;
  /** The true offset is within this many ms of `offsetMs`. */
  uncertaintyMs: number;
}

/** An answer of a server, as the page that asked for it saw it. */
export interface DatedAnswer {
  /** The `Date` header (RFC 9110: whole seconds, GMT). */
  date: string;
  /** This machine's time in ms when the request was sent and when the answer came. */
  sentMs: number;
  receivedMs: number;
}

/** Under this, codes work anyway and the difference is mostly the header's missing milliseconds. */
export const SKEW_WORTH_TELLING_MS = 3000;

/** A request that took longer says too little: the server may have answered at any moment of it. */
const MAX_ROUND_TRIP_MS = 8000;
/** Beyond a day it is no clock that runs wrong but a wrong header, or a cached page. */
const MAX_SKEW_MS = 86_400_000;

/**
 * How far this machine's clock is off. The header cuts off the milliseconds, so the server's time was half a second
 * later on average, and the answer was written halfway through the round trip.
 * @throws {Failure} `clock-no-date`, `clock-too-slow`, `clock-implausible`
 */
export function clockSkew({ date, sentMs, receivedMs }: DatedAnswer): ClockSkew {
  const serverMs = /^[A-Za-z]{3}, \d/.test(date) ? Date.parse(date) : Number.NaN;
  if (!Number.isFinite(serverMs)) throw new Failure('clock-no-date');
  const roundTripMs = receivedMs - sentMs;
  if (roundTripMs < 0 || roundTripMs > MAX_ROUND_TRIP_MS) throw new Failure('clock-too-slow');
  const offsetMs = Math.round(serverMs + 500 - (sentMs + receivedMs) / 2);
  if (Math.abs(offsetMs) > MAX_SKEW_MS) throw new Failure('clock-implausible');
  return { offsetMs, uncertaintyMs: Math.ceil(roundTripMs / 2) + 500 };
}
