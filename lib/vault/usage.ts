import { MAX_ACCOUNTS } from '../otp/account.ts';
import { integer, list, object, text } from '../shape.ts';

/** How often and when an account was last used (ms since the epoch). */
export interface Use {
  count: number;
  last: number;
}

/** By the account's id. */
export type Usage = ReadonlyMap<string, Use>;

const usageData = list(object({ id: text(64), count: integer(0), last: integer(0) }), MAX_ACCOUNTS);

/** Usage as plain JSON. */
export function toUsageData(usage: Usage) {
  return [...usage].map(([id, use]) => ({ id, ...use }));
}

/** @throws {Error} where it is none */
export function fromUsageData(data: unknown): Map<string, Use> {
  return new Map(usageData(data).map(({ id, count, last }) => [id, { count, last }]));
}
