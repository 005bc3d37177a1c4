import { Failure } from '../failure.ts';

/** The offset of this machine's clock from a server's. */
export interface ClockSkew {
  /** ms to add to this machine's clock: positive when it is behind. */
  offsetMs: number;
  /** The true offset is within this many ms of `offsetMs`. */
  uncertaintyMs: number;
}

/** A server's response with the times it was requested and received. */
export interface DatedAnswer {
  /** The `Date` header (RFC 9110: whole seconds, GMT). */
  date: string;
  /** This machine's time in ms when the request was sent and when the answer came. */
  sentMs: number;
  receivedMs: number;
}

/** ms. Below this, codes work anyway, and the offset is mostly the header's missing milliseconds. */
export const SIGNIFICANT_SKEW_MS = 3000;

/** ms. A slower request is too imprecise: the server may have answered at any moment of it. */
const MAX_ROUND_TRIP_MS = 8000;
/** ms. More than a day indicates a wrong header or a cached page, not a wrong clock. */
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
