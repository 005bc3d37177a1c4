import { Failure } from '../../../failure.ts';
import type { Failures } from '../../../failures.ts';
import { hasVendorLink } from '../../../otp/uri-schemes.ts';
import { formats } from '../../format.ts';
import { fieldOf } from '../../import/fields.ts';
import type { Source } from '../../import/source.ts';

const because = (why: Failures['unsupported']['why']) => () => new Failure('unsupported', { why });

/** PDF, and what Word and Excel wrote before 2007. */
const DOCUMENTS = ['%PDF-', '\xd0\xcf\x11\xe0'];

/** Spreadsheets and texts in one file of XML. */
const XML_DOCUMENT = /<\?mso-application\b|<office:document\b/;

/** Office Open XML, OpenDocument and iWork are zips. */
function isDocument(names: readonly string[]): boolean {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  return (
    has(/^(word|xl|ppt)\/(document|workbook|presentation)\.(xml|bin)$/) ||
    (has(/^mimetype$/) && has(/^content\.xml$/)) ||
    has(/(^|\/)(Index\.zip|Document\.iwa)$/)
  );
}

/** Keys to sign and to encrypt: SSH, TLS, PuTTY, and the key stores of Java. */
function isOtherKey(source: Source): boolean {
  const start = source.magic(64);
  return (
    /^-----BEGIN (?!PGP MESSAGE|AGE)[A-Z0-9 ]*(KEY|CERTIFICATE|KEY BLOCK)-----|^PuTTY-User-Key-File|^(ssh-|ecdsa-)\S+ AAAA/.test(
      start,
    ) || /^(\xfe\xed\xfe\xed|\xce\xce\xce\xce)/.test(start)
  );
}

/** Settings of AWS and WireGuard, whose first key is of something else; accounts may stand below it. */
function hasOtherKey({ text }: Source): boolean {
  return /^\s*(?:\[[\w -]{1,40}\]\s*)?(?:aws_access_key_id|PrivateKey\s*=)/.test(text.slice(0, 128));
}

/** A line with nothing but a code to sign in once, numbered or not: `4821-9921`, `x7k2m-9qw3p`, `12345678`. */
const RECOVERY_CODE =
  /^(?:[-*•☐□]|\d{1,2}[.):])?\s*(?:[a-z0-9]{4,6}(?:[- ][a-z0-9]{4,6}){1,3}|\d{6,12}|[a-z]*\d[a-z\d]{6,14})(?:\s+(?:used|\(used\)))?$/i;

/** Whether half of a text's lines, and four or more, are such codes. */
function hasRecoveryCodes({ text }: Source): boolean {
  if (text.length > 16_384) return false;
  const lines = text
    .split(/[\r\n]+|\s{2,}|\t/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const codes = lines.filter((line) => RECOVERY_CODE.test(line) && /\d/.test(line));
  if (codes.length >= 4 && codes.length * 2 >= lines.length) return true;
  const ones = lines.filter((line) => /^[a-z0-9]{5,20}(?:[- ][a-z0-9]{4,8}){0,4}$/i.test(line));
  return /\b(?:backup|recovery|emergency|scratch|rescue)[- ]codes?\b/i.test(text) && ones.length * 2 >= lines.length;
}

/** Lists of passwords that are no table: `Login: me`, `Password: …`. */
function hasPasswordLines({ text }: Source): boolean {
  const head = text.slice(0, 65_536);
  if (/^[^:\r\n]{0,60}\b(?:app password|application password)\b[^:\r\n]{0,60}:\s*\S/im.test(head)) return true;
  return (
    /^\s*(password|passwort|pwd)\s*:/im.test(head) && /^\s*(login|user ?name|user|url|website( url)?)\s*:/im.test(head)
  );
}

/** A line of what command-line tools print of their accounts: `Shop:me, TOTP`, `Shop:me   [Requires Touch]`. */
const LISTED =
  /^(?:[^\s:,][^:,\t]{0,80}:[^\s:,/]\S{0,80}(?:, (?:TOTP|HOTP)\b.*)?|\S.{0,160}\[(?:Requires Touch|HOTP Account)[^\]]*\])$/i;
/** A line with its codes of now: `Shop:me   123456`, `AWS   315306 135387 483601`. */
const WITH_CODE = /^\S.{0,160}?(?:\s{2,}|\t+|: ?|\| ?)(?:(?:\d{6,8}|\d{3} \d{3,4})\s*\|?\s*){1,3}(?:\d{1,2}s?)?$/;

/** Whether the lines of a text name accounts, with their codes or none: a list without keys. */
function isKeyless({ text }: Source): boolean {
  if (text.length > 65_536) return false;
  if (/^[├└]── /m.test(text)) return true;
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.slice(0, 300).trim())
    .filter((line) => line !== '');
  const listed = lines.filter((line) => LISTED.test(line) || WITH_CODE.test(line)).length;
  // There may be a heading above them.
  return (
    listed > 0 &&
    listed >= lines.length - 2 &&
    lines.slice(2).every((line) => LISTED.test(line) || WITH_CODE.test(line))
  );
}

/** A table with secrets that OpenSSL or CryptoJS encrypted, each in its cell. */
function isSealedTable(_columns: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return rows.some((cells) => cells.some((cell) => cell.trim().startsWith('U2FsdGVkX1')));
}

/** A table of tokens whose keys were left out: servers list them so. */
function isKeylessTable(columns: readonly string[]): boolean {
  const names = columns.map(fieldOf);
  const facts = /^(?:manufacturer|vendor|model|tokentype|assignedto|upn|user(?:name)?|owner|status)$/;
  return names.some((name) => /^(?:token)?serial(?:no|number)?$/.test(name)) && names.some((name) => facts.test(name));
}

/** HEIC, as iPhones take photos: no browser but Safari shows it. */
function isHeic(source: Source): boolean {
  return /^ftyp(hei[cxms]|hev[cx])/.test(source.magic(8, 4));
}

/** Files that users take for an export; each gets its own explanation. */
export const noExport = formats(
  {
    id: 'document',
    name: 'Document',
    detect: {
      bytes: (source) =>
        DOCUMENTS.some((magic) => source.magic(magic.length) === magic) || XML_DOCUMENT.test(source.magic(256)),
      zip: isDocument,
    },
    refuse: because('document'),
  },
  {
    id: 'vendor-link',
    name: 'Link',
    detect: { rest: ({ text }) => text.length <= 16_384 && hasVendorLink(text) },
    refuse: () => new Failure('uri-is-push'),
  },
  { id: 'other-key', name: 'Key', detect: { bytes: isOtherKey, rest: hasOtherKey }, refuse: because('other-key') },
  { id: 'password-lines', name: 'Text', detect: { rest: hasPasswordLines }, refuse: because('no-codes') },
  { id: 'sealed-table', name: 'CSV', detect: { csv: isSealedTable }, refuse: because('sealed') },
  { id: 'heic', name: 'HEIC', detect: { bytes: isHeic }, refuse: because('picture') },
  { id: 'recovery-codes', name: 'Text', detect: { rest: hasRecoveryCodes }, refuse: because('recovery-codes') },
  { id: 'keyless-list', name: 'Text', detect: { csv: isKeylessTable, rest: isKeyless }, refuse: because('no-keys') },
);
