import { Failure } from '../failure.ts';
import { readEncrypted as readAndOtp } from './andotp.ts';
import { readEncrypted as readAuthenticatorPlus } from './authenticator-plus.ts';
import { passwordWrong } from './cipher.ts';
import type { ReadResult } from './gather.ts';
import type { Source } from './source.ts';

/** A file that is random to look at: whichever of the formats without a mark the password opens. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  for (const reader of [readAndOtp, readAuthenticatorPlus]) {
    try {
      return await reader(source, password);
    } catch (error) {
      if (!(error instanceof Failure) || !['password-wrong', 'damaged'].includes(error.code)) throw error;
    }
  }
  throw passwordWrong();
}
