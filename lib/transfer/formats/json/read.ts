import { Failure, isFailure } from '../../../failure.ts';
import type { Account } from '../../../otp/account.ts';
import { toBase32 } from '../../../otp/base32.ts';
import { findLinks } from '../../../otp/links.ts';
import { splitLabel } from '../../import/entry.ts';
import { fieldEntry, isKeyText } from '../../import/field-entry.ts';
import { Fields, fieldOf, isOfServer, looksLikeParameter, namesSecret, sureNames } from '../../import/fields.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import { asRecord, asText, isRecord, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { parseJson, type Source } from '../../import/source.ts';
import { rowsOfColumns } from './columns.ts';
import {
  bytesAsText,
  codeOf,
  isNamedItself,
  isSetupKey,
  otherKeys,
  secretBelow,
  severalKeys,
  valueNamed,
} from './keys.ts';
import { namedFields } from './named-fields.ts';
import { reportNoteOf, reportNotes, reportOtherNotes } from './notes.ts';
import { nothingIn } from './nothing-in.ts';
import { type Around, settingsIn, settingsOf, unsureSettings, withSettings } from './settings.ts';

/** JSON of no known shape: every link in it, and every object that has a key that means "secret". */
export async function read(source: Source): Promise<ReadResult> {
  return readTree(source.json, 'generic-json');
}

/** Everything in a tree of objects and lists that looks like an account. @throws {Failure} `unknown-format` where nothing does */
export function readTree(tree: unknown, format: string): ReadResult {
  const report = new ImportReport(format);
  visit(report, tree, '', {});
  if (report.accounts.length > 0) reportOtherNotes(report, tree);
  else if (report.problems.length === 0) reportNotes(report, tree);
  if (report.accounts.length + report.problems.length === 0) throw nothingIn(tree);
  return { ...report.result, accounts: different(report.accounts) };
}

/** Accounts without those that say the same as one before: chats and databases keep a text and its parts. */
function different(accounts: readonly Account[]): Account[] {
  const seen = new Set<string>();
  return accounts.filter(({ id: _id, created: _created, secret, ...rest }) => {
    const said = JSON.stringify([toBase32(secret), rest]);
    return !seen.has(said) && seen.add(said);
  });
}

/** Keys that say what a value is, not whose it is. */
const NO_NAMES = new RegExp(
  `^(?:${[
    'applications?|data|items?|entries|entry|records?|values?|content|list|results?|object|details|overview|sections?|\\d*',
    'accounts?|users?|methods?|factors?|devices?|messages?|services?|vaults?|login|credentials?|fields?|customfields?',
    'tokens?|secrets?|key|otps?|totps?|hotp|otpauth|uri|url|twofactor|2fa|mfa|authenticators?',
  ].join('|')})$`,
);

/** Objects and lists of what is no key. */
const OTHERS = /^(?:(?:recovery|scratch|emergency)(?:codes?|keys?|tokens?)?|backupcodes?)$/;

/** `key`: the one that leads here, for entries that are listed by name. `outer`: what the objects around it are called. */
function visit(report: ImportReport, value: unknown, key: string, outer: Around): void {
  if (OTHERS.test(fieldOf(key))) return;
  if (typeof value === 'string' && isOtpUri(value)) {
    const links = findLinks(value).map(({ text }) => text);
    for (const text of links.length > 1 ? links : [value])
      report.row(outer.issuer || key, () => readOtpText(text, outerWithKey(outer, key)));
  } else if (typeof value === 'string') visitNested(report, value, key, outer);
  else if (Array.isArray(value)) visitList(report, value, key, outer);
  else if (isRecord(value)) visitObject(report, value, key, outer);
}

/** A text that is itself JSON, as databases and servers keep parts of a record. */
function visitNested(report: ImportReport, text: string, key: string, outer: Around): void {
  if (!/^\s*[[{]/.test(text) || text.length > MAX_NESTED) return;
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    if (isFailure(error, 'damaged')) return;
    throw error;
  }
  visit(report, value, key, outer);
}

const MAX_NESTED = 65_536;

function visitList(report: ImportReport, list: readonly unknown[], key: string, outer: Around): void {
  const sure = sureNames(
    list.filter(isRecord).map((item) => new Fields(textsOf(item))),
    isKeyText,
  );
  for (const child of list) {
    if (isRecord(child)) visitObject(report, child, key, outer, sure);
    else visit(report, child, key, outer);
  }
}

function textsOf(value: Json): [name: string, text: string][] {
  return Object.entries(value).map(([name, child]) => [
    name,
    (namesSecret(name) ? bytesAsText(child) : undefined) ?? textOf(child),
  ]);
}

function visitObject(report: ImportReport, value: Json, key: string, outer: Around, sure?: ReadonlySet<string>): void {
  const rows = rowsOfColumns(value);
  if (rows) {
    visitList(report, rows, key, outer);
    return;
  }
  const own = textsOf(value);
  const settings = settingsOf(value);
  const fields = withSettings([...own, ...namedFields(unfolded(value))], [...settings, ...(outer.settings ?? [])]);
  const inside = outerWithKey(outer, key);
  // Several keys beside one another are several accounts, unless what is beside them tells of one.
  const several = severalKeys(value);
  const isOne = several === undefined || settings.length + settingsIn(own).length > 0 || isNamedItself(own);
  const secret = isOne
    ? ofAccount(
        key,
        fields.secret(isKeyText, sure) ?? secretBelow(fields, key) ?? valueNamed(fields) ?? codeOf(fields, inside, key),
      )
    : undefined;
  if (secret?.isDoubtful) {
    report.problem(fields.get('issuer') || fields.get('account'), new Failure('secret-not-base32'));
    return;
  }
  const isNamed = fields.get('issuer') !== '' || fields.get('account') !== '';
  if (secret && (isKeyText(secret.text) || (secret.isSure && isNamed))) {
    const names: [string, string][] = [
      [fields.get('issuer') || fields.get('account') || inside.issuer || '', secret.text],
    ];
    for (const [name, text] of [...names, ...otherKeys(value, secret.text)])
      report.row(name, () => fieldEntry(fields, keyOf(value, text), inside));
    warnOfUnused(report, value, own);
    return;
  }
  reportNoteOf(report, fields, inside);
  const around = [...settings, ...settingsIn(own), ...(outer.settings ?? [])];
  const keys = several ?? keysByName(value);
  if (keys) reportKeys(report, keys, { ...inside, settings: around });
  if (keys && !several) return;
  const described = new Fields([
    ...own,
    ...namedFields(value),
    ...DESCRIPTIONS.flatMap((name) => textsOf(asRecord(value[name]))),
  ]);
  const names = {
    issuer: described.get('issuer', ['service', 'app']) || inside.issuer || '',
    account: described.get('account', ['name', 'label', 'displayname']) || inside.account || '',
  };
  const settled = { ...names, settings: around };
  for (const [name, child] of Object.entries(value)) visit(report, child, name, isRecord(child) ? settled : names);
}

/** A secret, if the object that `key` leads to is no server's: `jwt: { secret: … }`. */
function ofAccount(key: string, found: ReturnType<Fields['secret']>): ReturnType<Fields['secret']> {
  return found && isOfServer(key, found) ? undefined : found;
}

function warnOfUnused(report: ImportReport, value: Json, own: readonly [name: string, text: string][]): void {
  for (const [name, text] of own) {
    const isTold = report.warnings.some(({ where }) => where === name);
    if (!isTold && looksLikeParameter(name, [text])) report.warn(name, new Failure('column-unused', { column: name }));
  }
  for (const column of unsureSettings(value)) report.warn(column, new Failure('column-unused', { column }));
}

function reportKeys(report: ImportReport, keys: readonly [name: string, key: string][], inside: Around): void {
  // The nearest comes first, and counts. No counter is of several accounts.
  const settings = Object.fromEntries((inside.settings ?? []).filter(([name]) => name !== 'counter').toReversed());
  for (const [name, text] of keys) {
    if (isSetupKey(name, text)) report.row(name, () => ({ ...namesIn(name, inside), ...settings, secret: text }));
    else report.problem(name, new Failure('secret-not-base32'));
  }
}

/** An object whose texts that are lists in JSON are those lists: databases keep fields of the user's own so. */
function unfolded(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, typeof child === 'string' ? listIn(child) : child]),
  );
}

function listIn(text: string): unknown {
  if (!/^\s*\[\s*\{/.test(text) || text.length > MAX_NESTED) return text;
  try {
    return parseJson(text);
  } catch (error) {
    if (isFailure(error, 'damaged')) return text;
    throw error;
  }
}

/** Objects within an entry that say whose it is. */
const DESCRIPTIONS: readonly string[] = ['meta', 'metadata', 'overview', 'header'];

/** The key of an object. @throws {Failure} `secret-not-base32` if it is a number, whose original digits are lost */
function keyOf(value: Json, text: string): string {
  if (Object.values(value).some((child) => typeof child === 'number' && String(child) === text))
    throw new Failure('secret-not-base32');
  return text;
}

/** `{ "GitHub": "JBSWY3DP…", … }`: names and keys, nothing else. */
function keysByName(value: Json): [name: string, key: string][] | undefined {
  const entries = Object.entries(value);
  const isKey = (text: unknown): text is string =>
    typeof text === 'string' && /^[A-Z2-7]{16,}=*$/i.test(text.replace(/[ -]/g, ''));
  const keys = entries.filter(
    (entry): entry is [string, string] => isKey(entry[1]) && !NO_NAMES.test(fieldOf(entry[0])),
  );
  const isMap = keys.length === entries.length && keys.some(([name, text]) => isSetupKey(name, text));
  return isMap ? keys : undefined;
}

/** `GitHub:alice` as the name of a key. */
function namesIn(name: string, inside: Around): { issuer: string; account: string } {
  return /^[^:]+:\s*\S/.test(name) ? splitLabel(name) : { issuer: name, account: inside.account ?? '' };
}

/** A text or a number; of a list of texts all, as of tags. */
function textOf(value: unknown): string {
  return Array.isArray(value)
    ? value.map(asText).filter(Boolean).join(',')
    : typeof value === 'boolean'
      ? String(value)
      : asText(value);
}

/** Where no object around has a name, the key that leads here may be one. */
function outerWithKey(outer: Around, key: string): Around {
  return outer.issuer || NO_NAMES.test(fieldOf(key)) ? outer : { ...outer, issuer: key };
}
