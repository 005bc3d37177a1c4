import { Failure } from '../../../failure.ts';
import { pixelsOf } from '../../../picture/pixels.ts';
import { decodeAll } from '../../../picture/qr/read/decode.ts';
import { fromBase64 } from '../../codecs/bytes.ts';
import { htmlText } from '../../codecs/html.ts';
import { detailsOf, fieldEntry, isKeyText } from '../../import/field-entry.ts';
import { Fields, namesSecret } from '../../import/fields.ts';
import { tooLarge } from '../../import/limits.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import type { ImportReport } from '../../import/report.ts';

/** QR codes that are decoded for want of a written secret, and the pixels of all of them: a QR code has few. */
const MAX_PICTURES = 500;
const MAX_PIXELS = 60_000_000;

const PICTURE = /<img\b[^<>]*\bsrc\s*=\s*["']?data:image\/(?:png|jpeg|gif|webp);base64,([A-Za-z0-9+/=\s]+)/i;

/**
 * The rows of tables whose header names a secret, as Aegis exports them; a row without one, or of a table whose
 * header is in another language, by the QR code in it.
 */
export async function reportTables(report: ImportReport, html: string): Promise<void> {
  let columns: string[] = [];
  let pictures = 0;
  let pixels = 0;
  for (const [, row = ''] of html.matchAll(/<tr\b[^<>]*>([\s\S]*?)(?=<\/tr>|<tr\b|<\/table>|$)/gi)) {
    const cells = [...row.matchAll(/<t[hd]\b[^<>]*>([\s\S]*?)(?=<\/t[hd]>|<t[hd]\b|$)/gi)].map(([, cell = '']) => cell);
    const texts = cells.map(htmlText);
    // A name in a row may be `secret` too.
    if (texts.some(namesSecret) && (columns.length === 0 || /<th\b/i.test(row))) {
      columns = texts;
      continue;
    }
    const fields = new Fields(columns.map((name, i) => [name, texts[i] ?? '']));
    const name = fields.get('issuer') || fields.get('account') || texts[0] || '';
    const secret = fields.secret(isKeyText);
    if (secret) {
      report.row(name, () => fieldEntry(fields, secret.text));
      continue;
    }
    const picture = PICTURE.exec(row)?.[1];
    if (!picture) continue;
    if (++pictures > MAX_PICTURES || pixels > MAX_PIXELS) throw tooLarge();
    try {
      const decoded = await pixelsOf(fromBase64(picture));
      pixels += decoded.width * decoded.height;
      const uri = (await decodeAll(decoded)).find(isOtpUri);
      if (uri) report.row(name, () => readOtpText(uri, detailsOf(fields)));
      else report.problem(name, new Failure('not-an-otp-code'));
    } catch (error) {
      // One picture that is broken is one row that does not come in.
      if (!(error instanceof Failure) || error.code === 'too-large') throw error;
      report.problem(name, error);
    }
  }
}
