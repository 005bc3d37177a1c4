import { Failure } from '../../../failure.ts';
import { findLinks, joinedLines } from '../../../otp/links.ts';
import { isMigration } from '../../../otp/migration.ts';
import { parseOtpauthUri } from '../../../otp/otpauth-uri.ts';
import { isUnlikeWords } from '../../../otp/secret-text.ts';
import { fromHex } from '../../codecs/bytes.ts';
import { decodeText } from '../../codecs/text.ts';
import { joinedKeys, keyOfLine, withoutServerKeys } from '../../import/key-line.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { migrationAccounts } from '../google-authenticator/read.ts';
import { keyRows } from '../key-list/rows.ts';
import { isLastPassLink, lastPassAccounts } from '../lastpass-authenticator/read.ts';
import { joinedMigrations } from './broken-migration.ts';

/** A text with otpauth, steam, motp or migration links anywhere in it. */
export async function read(source: Source): Promise<ReadResult> {
  const text = joinedMigrations(joinedLines(withoutQuotedPrintable(source.text)));
  const links = findLinks(text);
  const isAll = (pattern: RegExp) => links.length > 0 && links.every(({ text }) => pattern.test(text));
  if (isAll(/^otpauth-migration:/i)) return readLinks(text, 'google-migration');
  if (isAll(/^lpaauth-migration:/i)) return readLinks(text, 'lastpass-qr');
  const isCommented = /^#/m.test(text) && !/^\s*[-*]\s/m.test(text);
  const isWinAuth = isCommented || /[?&](icon=|serial=|algorithm=HMAC)/i.test(text);
  return readLinks(text, isWinAuth ? 'winauth-text' : 'uri-list');
}

/**
 * How emails are sent and saved: `=3D` for `=`, and lines that end in `=` go on. A key may begin with `3D` too, so this
 * is taken for an email only where its heading says so, or where every `=` of several is written like that.
 */
function withoutQuotedPrintable(text: string): string {
  if (!/[?&]secret=3D/i.test(text)) return text;
  const isHeaded = /^content-transfer-encoding:\s*quoted-printable/im.test(text);
  const isEachEscaped = !/=(?![0-9A-F]{2}|\r?\n|$)/.test(text) && (text.match(/=3D/g)?.length ?? 0) > 1;
  if (!isHeaded && !isEachEscaped) return text;
  return text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => decodeText(fromHex(run.replaceAll('=', ''))));
}

/** A key alone, in base32 or hexadecimal. */
export async function readKey(source: Source): Promise<ReadResult> {
  const report = new ImportReport('bare-secret');
  report.row('', () => parseOtpauthUri(source.text));
  return report.result;
}

/**
 * Every link of a text as an account, a migration link as all of its accounts, and lines such as `totp: KEY`. Of the
 * other lines, those that were meant as a link are listed as unreadable.
 */
export async function readLinks(text: string, format: string): Promise<ReadResult> {
  const report = new ImportReport(format);
  let section = '';
  // Programs print a key beside its link.
  const inLinks = new Set(
    findLinks(text).map(({ text: link }) => lettersOf(/[?&]secret=([^&]*)/i.exec(link)?.[1] ?? '')),
  );
  for (const [i, line] of joinedKeys(withoutServerKeys(text.split(/\r\n|[\r\n\u2028\u2029]/)))) {
    const where = `line ${i + 1}`;
    const links = findLinks(line);
    const key = links.length === 0 ? keyOfLine(line) : undefined;
    section = /^\s*\[([^[\]]{1,80})\]\s*$/.exec(line)?.[1] ?? section;
    if (key !== undefined && !inLinks.has(lettersOf(key)))
      report.row(section || where, () => readOtpText(key, { issuer: section }));
    else if (key === undefined && links.length === 0) reportLine(report, line, where, inLinks);
    const name = links[0] && links.length === 1 ? nameBefore(line.slice(0, links[0].index).slice(-MAX_PREFIX)) : '';
    // Mail programs put a link behind itself.
    for (const link of new Set(links.map(({ text: one }) => one))) {
      if (isMigration(link)) await report.takeFrom(where, () => wholeMigration(link, links.length === 1 ? line : ''));
      else if (isLastPassLink(link)) await report.takeFrom(where, () => lastPassAccounts(link));
      else report.row(where, () => named(readOtpText(link), name));
    }
  }
  return report.result;
}

/** A word for codes in a line without a link: `Ann: Shop setup key JBSW…`. Keys alone are of SSH, of disks and of much else. */
const SAYS_CODE = /\b(?:[th]?otp|[2tm]fa|setup|authenticator)\b/i;

/** A line that its writer took out. */
const COMMENT = /^\s*(?:#|\/\/|\/\*|--|;|<!--)/;

/** A line without a link: its keys, but for those that were `seen`, or that it was meant as a link. */
function reportLine(report: ImportReport, line: string, where: string, seen: Set<string>): void {
  const rows = SAYS_CODE.test(line) && !COMMENT.test(line) ? keyRows(line) : [];
  for (const { names, key, ...settings } of rows) {
    const [issuer = '', account = ''] = names;
    if (seen.has(lettersOf(key)) || isLikeWords(key)) continue;
    seen.add(lettersOf(key));
    report.row(issuer, () => ({ issuer, account, secret: key, ...settings }));
  }
  if (rows.length === 0 && /otp-?auth|[?&]secret=/i.test(line) && !/^\s*(#|\/\/)/.test(line))
    report.problem(where, new Failure('not-a-uri'));
}

/** Letters of words with a number behind them, as in a sentence: no key that nothing else shows to be one. */
function isLikeWords(key: string): boolean {
  return /^[a-z]+[2-7]{0,4}$/i.test(key) && !isUnlikeWords(key);
}

function lettersOf(key: string): string {
  return key.replace(/[^a-z2-7]/gi, '').toUpperCase();
}

/** A scanner that decodes `+` as a space breaks a transfer link into pieces. Joins them again. */
function wholeMigration(link: string, line: string): ReadResult {
  const [whole] = /otpauth-migration:\/\/\S+(?: [\w+/=%-]+)+\s*$/i.exec(line) ?? [];
  if (whole === undefined) return migrationAccounts(link);
  try {
    return migrationAccounts(whole);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return migrationAccounts(link);
  }
}

/** Characters before a link that are searched for a name. */
const MAX_PREFIX = 120;

/** The name in `GitHub: otpauth://…` or `GitHub | otpauth://…`; none where it says only what follows. */
function nameBefore(text: string): string {
  const [, name = ''] =
    /^[\s>*•|#-]*(?:\d+[.)]\s*)?["'`[]?([^:=|,;\t"'`[\]()]{1,80}?)["'`\]]?\s*[:=|,;\t(]\s*["'`(<]*$/u.exec(text) ?? [];
  return /^(otpauth|totp|otp|hotp|2fa|mfa|uri|url|link|secret|code|key)$/i.test(name.trim()) ? '' : name.trim();
}

function named(parsed: ReturnType<typeof readOtpText>, name: string): ReturnType<typeof readOtpText> {
  const { account } = parsed;
  return name !== '' && account.issuer === '' && account.account === ''
    ? { ...parsed, account: { ...account, issuer: name } }
    : parsed;
}
