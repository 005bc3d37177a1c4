import { toBase32 } from '../../../otp/base32.ts';
import { findLinks } from '../../../otp/links.ts';
import { detailsOf, namesOf, type Surroundings } from '../../import/field-entry.ts';
import type { Fields } from '../../import/fields.ts';
import { otherCodes } from '../../import/other-codes.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { asText, isRecord } from '../../import/record.ts';
import type { ImportReport } from '../../import/report.ts';
import { keyRows } from '../key-list/rows.ts';

/** Characters of notes that are read. */
const MAX_TEXT = 65_536;

/**
 * Names and keys in the lines of a text, as apps for notes export them. One line alone may be any sentence or licence,
 * unless it says what it is.
 */
export function reportNotes(report: ImportReport, tree: unknown): void {
  const lines = textsIn(tree)
    .join('\n\n')
    .slice(0, MAX_TEXT)
    .split(/\r\n|[\r\n]/);
  // Not an empty line: what is below would look like the start of a record.
  const text = lines.map((line) => (isPassword(line) ? '…' : line)).join('\n');
  const rows = keyRows(text);
  const written = text.split('\n');
  const isSaid = written.some(
    (line, i) => OTP_WORD.test(`${written[i - 1] ?? ''} ${line}`) && rows.some(({ key }) => line.includes(key)),
  );
  if (rows.length < 2 && !isSaid) return;
  const title = rows.length === 1 ? titleOf(tree) : '';
  for (const { names, key } of rows) {
    const [issuer = '', account = ''] = names;
    report.row(issuer, () => ({ issuer: issuer || title, account, secret: key }));
  }
}

/** Keys in the note of an entry that has names and no key of its own. Links are found wherever they stand. */
export function reportNoteOf(report: ImportReport, fields: Fields, inside: Surroundings): void {
  if (fields.get('issuer') === '' && fields.get('account') === '') return;
  const keys = otherCodes([], [], fields.get('note')).filter((text) => !isOtpUri(text));
  if (keys.length === 0) return;
  const around = { ...namesOf(fields, inside), ...detailsOf(fields) };
  for (const key of keys) report.row(around.issuer, () => readOtpText(key, around));
}

/** Keys in the lines of texts beside what was found, where the line says that they are for codes. Each key once. */
export function reportOtherNotes(report: ImportReport, tree: unknown): void {
  const seen = new Set(report.accounts.map(({ secret }) => toBase32(secret)));
  const lines = textsIn(tree)
    .join('\n')
    .slice(0, MAX_TEXT)
    .split(/[\r\n]+/);
  const said = lines.filter((line) => SAYS_CODE.test(line) && !isPassword(line) && findLinks(line).length === 0);
  for (const { names, key } of keyRows(said.join('\n\n'))) {
    const letters = key.replace(/[\s=-]/g, '').toUpperCase();
    if (seen.has(letters)) continue;
    seen.add(letters);
    report.row(names[0] ?? '', () => ({ issuer: names[0] ?? '', account: names[1] ?? '', secret: key }));
  }
}

const SAYS_CODE = /\b(?:[th]?otp|[2tm]fa|setup|authenticator)\b/i;

/** What a note with a single key is called: `GitHub 2FA`. */
function titleOf(tree: unknown): string {
  const title = isRecord(tree) ? asText(tree.title).trim() : '';
  const name = title.replace(/[\s(-]+(?:[th]?otp|[2t]fa|mfa|secret|key)\b.*$/i, '');
  // What is left of a title beside such a word may be a password with its name.
  return GENERIC.test(name) || isPassword(name) ? '' : name;
}

/** A title that says what a note is about, not of which account. */
const GENERIC =
  /^(?:(?:my|the|untitled|new|[th]?otp|[2t]fa|mfa|two-factor|authenticator|secrets?|keys?|codes?|backup|accounts?|notes?)(?:[\s:.-]+|$))+$/i;

const OTP_WORD = /\b(?:[th]?otp|[2t]fa|mfa|secret|authenticator)\b/i;

/** Whether a line names a password, as notes have beside keys: `Work pw: …`. `Router TOTP: …` does not. */
function isPassword(line: string): boolean {
  const words = line.replaceAll('_', ' ');
  return /\b(?:pwd?|(?<!proton )pass|router)\b/i.test(words) && !/\b(?:[th]?otp|[2t]fa|mfa)\b/i.test(words);
}

function textsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return /\s/.test(tree.trim()) ? [tree] : [];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsIn) : [];
}
