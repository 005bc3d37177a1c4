import { Failure } from '../failure.ts';
import { isMigration } from '../otp/migration.ts';
import { pixelsOf } from '../picture/pixels.ts';
import { decodeAll } from '../picture/qr/read/decode.ts';
import { Gather, type ReadResult } from './gather.ts';
import { migrationAccounts } from './google-migration.ts';
import { isLastPassLink, lastPassAccounts } from './lastpass-authenticator.ts';
import { isOtpUri, readOtpText } from './otp-text.ts';
import type { Source } from './source.ts';

/** Every account in the QR codes of a picture. */
export async function read(source: Source): Promise<ReadResult> {
  const texts = await decodeAll(await pixelsOf(source.bytes));
  if (texts.length === 0)
    throw new Failure('no-qr-code', 'There is no readable QR code on this picture. Try one that is sharper or larger.');
  const gather = new Gather('qr-image');
  for (const [i, text] of texts.entries()) {
    const where = `QR code ${i + 1}`;
    if (isMigration(text)) await gather.takeFrom(where, () => migrationAccounts(text));
    else if (isLastPassLink(text)) await gather.takeFrom(where, () => lastPassAccounts(text));
    else if (isOtpUri(text)) gather.row(where, () => readOtpText(text));
    else gather.problem(where, 'not-an-otp-code', 'This QR code holds something else than an account.');
  }
  return gather.result;
}
