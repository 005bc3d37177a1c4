import { Failure } from '../../../failure.ts';
import { isMigration } from '../../../otp/migration.ts';
import { parseOtpauthUri } from '../../../otp/otpauth-uri.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { migrationAccounts } from '../google-authenticator/read.ts';
import { isLastPassLink, lastPassAccounts } from '../lastpass-authenticator/read.ts';

/** Lines of otpauth, steam, motp or migration URIs, with anything between them that is none. */
export async function read(source: Source): Promise<ReadResult> {
  const lines = source.text.split(/\r?\n/).filter((line) => line.trim());
  // One line that is no URI: a secret alone.
  if (lines.length === 1 && /^[A-Z2-7\s=-]+$/i.test(lines[0]!)) {
    const report = new ImportReport('bare-secret');
    report.row('', () => parseOtpauthUri(lines[0]!));
    return report.result;
  }
  const isAll = (pattern: RegExp) => lines.every((line) => pattern.test(line));
  if (isAll(/^\s*otpauth-migration:/i)) return readUriLines(source.text, 'google-migration');
  if (isAll(/^\s*lpaauth-migration:/i)) return readUriLines(source.text, 'lastpass-qr');
  const isWinAuth = lines.some((line) => /^\s*#/.test(line)) || /[?&](icon=|serial=|algorithm=HMAC)/i.test(source.text);
  return readUriLines(source.text, isWinAuth ? 'winauth-text' : 'uri-list');
}

/** Each line that holds a URI as an account; a migration line as all of its own. */
export async function readUriLines(text: string, format: string): Promise<ReadResult> {
  const report = new ImportReport(format);
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    const where = `line ${i + 1}`;
    if (isMigration(trimmed)) await report.takeFrom(where, () => migrationAccounts(trimmed));
    else if (isLastPassLink(trimmed)) await report.takeFrom(where, () => lastPassAccounts(trimmed));
    else if (isOtpUri(trimmed)) report.row(where, () => readOtpText(trimmed));
    else if (trimmed && !trimmed.startsWith('#')) report.problem(where, new Failure('not-a-uri'));
  }
  return report.result;
}
