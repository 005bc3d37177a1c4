import { Failure } from '../../../failure.ts';
import { passwordWrong } from '../../codecs/cipher.ts';
import type { ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { readEncrypted as readAndOtp } from '../andotp/read.ts';
import { readEncrypted as readAuthenticatorPlus } from '../authenticator-plus/read.ts';
import { readVersion1 as readOtpClient } from '../otpclient/read.ts';

/** A file that is random to look at: whichever of the formats without a mark the password opens. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  for (const reader of [readAndOtp, readAuthenticatorPlus, readOtpClient]) {
    try {
      return await reader(source, password);
    } catch (error) {
      if (!(error instanceof Failure) || !['password-wrong', 'damaged'].includes(error.code)) throw error;
    }
  }
  throw passwordWrong();
}
