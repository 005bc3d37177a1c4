import { fileDate } from '../../../dates.ts';
import { formatOtpauthUri } from '../../../otp/otpauth-uri.ts';
import { textFile } from '../../export/target.ts';
import type { Writer } from '../../format.ts';

/** One otpauth URI a line, as nearly everything reads. */
export const write: Writer = async (accounts) => {
  return [textFile(`otpauth-${fileDate()}.txt`, `${accounts.map(formatOtpauthUri).join('\n')}\n`)];
};
