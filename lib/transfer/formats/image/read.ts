import { Failure } from '../../../failure.ts';
import { isMigration } from '../../../otp/migration.ts';
import { pixelsOf } from '../../../picture/pixels.ts';
import { decodeAll } from '../../../picture/qr/read/decode.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { migrationAccounts } from '../google-authenticator/read.ts';
import { isLastPassLink, lastPassAccounts } from '../lastpass-authenticator/read.ts';

/** Every account in the QR codes of a picture. */
export async function read(source: Source): Promise<ReadResult> {
  const texts = await decodeAll(await pixelsOf(source.bytes));
  if (texts.length === 0) throw new Failure('no-qr-code');
  const report = new ImportReport('qr-image');
  for (const [i, text] of texts.entries()) {
    const where = `QR code ${i + 1}`;
    if (isMigration(text)) await report.takeFrom(where, () => migrationAccounts(text));
    else if (isLastPassLink(text)) await report.takeFrom(where, () => lastPassAccounts(text));
    else if (isOtpUri(text)) report.row(where, () => readOtpText(text));
    else report.problem(where, new Failure('not-an-otp-code'));
  }
  return report.result;
}
