import { type Account, makeAccount } from '../../../lib/otp/account.ts';

/** An account whose secret is of this byte alone: two of the same byte are the same to an import. */
export const account = (issuer: string, byte: number, parts: Partial<Account> = {}) =>
  makeAccount({ issuer, secret: new Uint8Array(20).fill(byte), ...parts });

/** Whose accounts these are, in order. */
export const issuers = (accounts: readonly Account[]) => accounts.map(({ issuer }) => issuer);
