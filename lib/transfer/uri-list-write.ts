import { formatOtpauthUri, parseOtpauthUri } from '../otp/otpauth-uri.ts';
import { type Target, textFile, today, withOnly } from './target.ts';

/** One otpauth URI a line, as nearly everything reads. */
export const uriList: Target = {
  isEncrypted: false,
  keep(account) {
    const kept = withOnly(account, 'pin', 'image');
    // A URI has an upper length: the image's address is what goes first.
    return { ...kept, image: parseOtpauthUri(formatOtpauthUri(kept)).account.image };
  },
  async write(accounts) {
    return [textFile(`otpauth-${today()}.txt`, `${accounts.map(formatOtpauthUri).join('\n')}\n`)];
  },
};
