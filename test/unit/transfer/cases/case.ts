import { toBase32 } from '../../../../lib/otp/base32.ts';

export const A = 'JBSWY3DPEHPK3PXP';
export const B = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
/** The same bytes as `B`. */
export const HEX = '3132333435363738393031323334353637383930';

/** What an account must be: its secret in base32, and of the rest whatever is said. */
export interface Wanted {
  s: string;
  [field: string]: unknown;
}

/** Something that a user brings, and what is to come of it. */
export interface Case {
  id: string;
  /** Whether it comes through the field for one link. */
  isLink: boolean;
  bytes: Uint8Array;
  want: Wanted[] | 'refuse';
  /** The code of the refusal. */
  code?: string;
  /** How many rows are listed as not imported. */
  problems?: number;
}

/** An account that is TOTP with the usual parameters, but for what `more` says. */
export const w = (issuer: string, account: string, s = A, more: object = {}): Wanted => ({
  type: 'totp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  issuer,
  account,
  s,
  ...more,
});
export const steam = (more: object = {}): Wanted => ({ type: 'steam', digits: 5, issuer: 'Steam', s: A, ...more });
export const base32OfHex = (hex: string) => toBase32(new Uint8Array(Buffer.from(hex, 'hex')));
export const O = (label: string, s = A, more = '') => `otpauth://totp/${label}?secret=${s}${more}`;
export const SHOP = O('Shop:me', A, '&issuer=Shop');
export const MAIL = O('Mail:you', B, '&issuer=Mail');
export const both = [w('Shop', 'me'), w('Mail', 'you', B)];
export const shop = [both[0]!];

export const link = (id: string, text: string, want: Case['want'], code?: string): Case => ({
  id,
  isLink: true,
  bytes: new TextEncoder().encode(text),
  want,
  ...(code ? { code } : {}),
});
export const file = (
  id: string,
  data: string | Uint8Array | object,
  want: Case['want'],
  more: Pick<Case, 'code' | 'problems'> = {},
): Case => ({
  id,
  isLink: false,
  bytes:
    data instanceof Uint8Array
      ? data
      : new TextEncoder().encode(typeof data === 'string' ? data : JSON.stringify(data)),
  want,
  ...more,
});
