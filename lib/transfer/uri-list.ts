import { isMigration } from '../otp/migration.ts';
import { parseOtpauthUri } from '../otp/otpauth-uri.ts';
import { Gather, type ReadResult } from './gather.ts';
import { migrationAccounts } from './google-migration.ts';
import { isLastPassLink, lastPassAccounts } from './lastpass-authenticator.ts';
import { isOtpUri, readOtpText } from './otp-text.ts';
import type { Source } from './source.ts';

/** Lines of otpauth, steam, motp or migration URIs, with anything between them that is none. */
export async function read(source: Source): Promise<ReadResult> {
  const lines = source.text.split(/\r?\n/).filter((line) => line.trim());
  // One line that is no URI: a secret alone.
  if (lines.length === 1 && /^[A-Z2-7\s=-]+$/i.test(lines[0]!)) {
    const gather = new Gather('bare-secret');
    gather.row('', () => parseOtpauthUri(lines[0]!));
    return gather.result;
  }
  const isAll = (pattern: RegExp) => lines.every((line) => pattern.test(line));
  if (isAll(/^\s*otpauth-migration:/i)) return readUriLines(source.text, 'google-migration');
  if (isAll(/^\s*lpaauth-migration:/i)) return readUriLines(source.text, 'lastpass-qr');
  const isWinAuth = lines.some((line) => /^\s*#/.test(line)) || /[?&](icon=|serial=|algorithm=HMAC)/i.test(source.text);
  return readUriLines(source.text, isWinAuth ? 'winauth-text' : 'uri-list');
}

/** Each line that holds a URI as an account; a migration line as all of its own. */
export async function readUriLines(text: string, format: string): Promise<ReadResult> {
  const gather = new Gather(format);
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    const where = `line ${i + 1}`;
    if (isMigration(trimmed)) await gather.takeFrom(where, () => migrationAccounts(trimmed));
    else if (isLastPassLink(trimmed)) await gather.takeFrom(where, () => lastPassAccounts(trimmed));
    else if (isOtpUri(trimmed)) gather.row(where, () => readOtpText(trimmed));
    else if (trimmed && !trimmed.startsWith('#'))
      gather.problem(where, 'not-a-uri', 'This line is not an otpauth address.');
  }
  return gather.result;
}
