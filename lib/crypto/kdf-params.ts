import { Failure } from '../failure.ts';

/** Cost of Argon2id: memory in KiB, passes, lanes. */
export interface Argon2Params {
  m: number;
  t: number;
  p: number;
}

/** Cost of new slots. */
export const TODAY: Readonly<Argon2Params> = { m: 64 * 1024, t: 3, p: 1 };

/** Lowest and highest cost that a file may ask for, checked before anything is derived. */
const KDF_FLOOR: Readonly<Argon2Params> = { m: 19 * 1024, t: 2, p: 1 };
const KDF_CEILING: Readonly<Argon2Params> = { m: 1024 * 1024, t: 10, p: 16 };

/** @throws {Failure<'kdf-out-of-range'>} */
export function checkKdf(params: Argon2Params): void {
  for (const name of ['m', 't', 'p'] as const) {
    const value = params[name];
    if (!Number.isSafeInteger(value) || value < KDF_FLOOR[name] || value > KDF_CEILING[name]) throw outOfRange();
  }
}

/**
 * Limits the total cost of all slots that a passphrase is tried on to the ceiling of a single one: many together could be
 * as heavy as one beyond it. @throws {Failure<'kdf-out-of-range'>}
 */
export function checkAllKdfs(slots: readonly Argon2Params[]): void {
  const work = slots.reduce((sum, { m, t }) => sum + m * t, 0);
  if (work > KDF_CEILING.m * KDF_CEILING.t) throw outOfRange();
}

function outOfRange(): Failure<'kdf-out-of-range'> {
  return new Failure('kdf-out-of-range');
}

/** Whether these parameters are weaker than `TODAY` in memory or passes. */
export function isWeaker(params: Argon2Params): boolean {
  return params.m < TODAY.m || (params.m === TODAY.m && params.t < TODAY.t);
}
