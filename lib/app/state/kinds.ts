import { OTP_TYPES } from '../../otp/account.ts';

/** Kinds of code a user chooses from. Battle.net's is an ordinary one of 8 digits whose secret is written in hex. */
export const KINDS = [...OTP_TYPES, 'battlenet'] as const;
export type Kind = (typeof KINDS)[number];
