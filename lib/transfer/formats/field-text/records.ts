import { toBase32 } from '../../../otp/base32.ts';
import { fromBase64 } from '../../codecs/bytes.ts';
import { isKeyText } from '../../import/field-entry.ts';
import { Fields, isOfServer } from '../../import/fields.ts';
import { otherCodes } from '../../import/other-codes.ts';
import { ListItems } from './list-items.ts';
import { nestedLines } from './nested-lines.ts';
import { plainLines } from './plain-lines.ts';

/** Lines `name: value` that belong together. */
export interface TextRecord {
  /**
   * The heading above the record: `[GitHub]`, `GitHub:` in YAML, `## GitHub` in Markdown. Empty if that names a kind of
   * thing.
   */
  section: string;
  fields: [name: string, value: string][];
  /** A single line without a value above its fields: its name, or a password as `pass` keeps it. */
  heading: string;
}

const MAX_LINES = 100_000;
const MAX_LINE = 1000;
const FIELD = /^["'`]?((?:\p{L}|2(?=[Ff][Aa]|-?[Ss]tep))[\p{L}\p{N} _./()-]{0,40}?)["'`]?\s*[:=：]\s*(.*)$/u;
/** A name in a line of its own, of letters and few marks. */
const NAME = /^\p{L}[\p{L}\p{N} .&'-]{0,39}$/u;
/** A heading of Markdown. A line alone is no name: above their fields `pass` and gopass keep the password. */
const HEADING = /^#{2,6}\s+(\p{L}[\p{L}\p{N} ._@&'-]{0,39})$/u;
const BOLD = /^\*\*(\p{L}[\p{L}\p{N} ._@&'-]{0,39}):?\*\*:?$/u;
/** Names of lists, not of their entries. */
const LISTS =
  /^(accounts?|entry|entries|items?|tokens?|keys?|codes?|services?|secrets?|otps?|totps?|list|data|vault|default|\d+)$/i;

/** The list that a table of TOML is in: `[accounts.Shop]`. */
const OF_LIST = /^(?:accounts?|entries|items|tokens?|keys|services?|otps?|totps?)\.(?=[^.]{2,}$)/i;

/**
 * The records of a text that people or tools write with a field a line: notes, INI, lists and maps of YAML, tables of
 * TOML. An empty line, a rule, a section, the first dash of a list or a name that is there already begins a new one.
 */
export function textRecords(text: string): TextRecord[] {
  const records: TextRecord[] = [];
  let section = '';
  let isAfterItem = false;
  let prefix = '';
  let heading = '';
  let fields: TextRecord['fields'] = [];
  /** Whether a line of the record has several of its fields. */
  let isOfPairs = false;
  const finish = () => {
    if (fields.length > 0) {
      records.push({ section, fields, heading });
      heading = '';
    }
    fields = [];
    isOfPairs = false;
  };
  const add = (more: TextRecord['fields'], isLine = false) => {
    if (isTwice(fields, more, isLine || isOfPairs)) finish();
    fields.push(...more);
    isOfPairs ||= isLine;
  };
  const all = nestedLines(plainLines(text.split(/\r\n|[\r\n]/, MAX_LINES)), isKeyLine);
  const items = new ListItems(all, isKeyLine);
  for (const [i, written] of all.entries()) {
    const line = written.slice(0, MAX_LINE).trim();
    const below = all[i + 1] ?? '';
    const pairs = pairsIn(line);
    if (pairs.length > 0) {
      add(pairs, true);
      continue;
    }
    const header = headerIn(line, below, all[i - 1]) ?? items.nameAt(i, isWithoutKey(fields));
    const isItem = /^[-*•]\s/.test(line);
    if (header !== undefined || beginsRecord(line, below, isAfterItem)) finish();
    isAfterItem = isItem;
    if (header !== undefined) section = sectionNamed(header);
    const field = fieldIn(isItem ? line.slice(1).trimStart() : line);
    if (!field || isEmptyField(field, below)) {
      if (fields.length === 0) heading = headingIn(line, all[i - 1] ?? '');
      continue;
    }
    const { key, rest } = field;
    const [first, name] = withoutPrefix(key);
    if (first !== prefix) {
      finish();
      prefix = first;
      section = sectionNamed(first);
    }
    // A list of YAML: `tags: [login, work]`.
    const value = withoutQuotes(rest).replace(/^\[([^[\]]*)\]$/, '$1');
    if (rest === '' && !isItem) {
      finish();
      section = sectionNamed(name);
      continue;
    }
    add([[name, value]]);
    items.noteField(i, fields.length === 1);
  }
  finish();
  return records;
}

/**
 * Whether a line stands between records: a rule, or a dash with an indented line below it. A dash between other dashes is
 * a field of a Markdown list.
 */
function beginsRecord(line: string, below: string, isAfterItem: boolean): boolean {
  return isRule(line) || (/^[-*•]\s/.test(line) && (!isAfterItem || /^\s+[^\s*•-]/.test(below)));
}

/** Fields of one line behind another, as routers, logs and notes have them: `name=me otp-secret=…`, `Site: Shop, key: …`. */
const PAIRS: readonly RegExp[] = [
  /(?<![^,;|])\s*["']?((?:\p{L}|2(?=[Ff][Aa]))[\p{L}\p{N} _.-]{0,40}?)["']?\s*[:=]\s*(?:"([^"]*)"|'([^']*)'|([^,;|"']+))/gu,
  /(?<!\S)(\p{L}[\p{L}\p{N}_.-]{0,40})=(?:"([^"]*)"|'([^']*)'|([^\s,;"']+))/gu,
];

/** The fields of a line that is a whole record: two or more, with a key among them. */
function pairsIn(written: string): TextRecord['fields'] {
  if (!/[:=].*[:=]/.test(written)) return [];
  const line = /[,;|]/.test(written) ? written : written.replace(/\s[-–—]\s/g, ' | ');
  const found = PAIRS.map((pattern) =>
    [...line.matchAll(pattern)].map(([, name = '', ...values]): [string, string] => [
      name,
      (values.find((value) => value !== undefined) ?? '').trim(),
    ]),
  );
  return found.find((fields) => fields.length > 1 && hasKey({ section: '', fields, heading: '' })) ?? [];
}

/**
 * Whether fields say again what others say: then they are of another record. `isByMeaning`: under another name too, as
 * beside a line that may be a whole record.
 */
function isTwice(fields: TextRecord['fields'], more: TextRecord['fields'], isByMeaning: boolean): boolean {
  const has = (name: string) => fields.some(([known]) => known.toLowerCase() === name.toLowerCase());
  if (more.some(([name]) => has(name))) return true;
  if (!isByMeaning || fields.length === 0) return false;
  // More than a record has: reading must stay linear.
  if (fields.length > 50) return true;
  const [known, added] = [new Fields(fields), new Fields(more)];
  const isSaid = (['issuer', 'account'] as const).some((one) => known.get(one) !== '' && added.get(one) !== '');
  return isSaid || (secretIn(known) !== undefined && secretIn(added) !== undefined);
}

/** Whether a record has a key by its letters. */
export function hasKey({ section, fields }: TextRecord): boolean {
  const secret = secretIn(new Fields(fields));
  return secret !== undefined && isKeyText(secret.text) && !isOfServer(section, secret);
}

function fieldIn(line: string): { key: string; rest: string } | undefined {
  const [, key, rest] = FIELD.exec(line) ?? [];
  return key === undefined || rest === undefined ? undefined : { key, rest: rest.replace(/^#\s.*$/, '') };
}

/** The name that is a line of its own. Of two such lines, one may be the password. */
function headingIn(line: string, before: string): string {
  const above = before.slice(0, MAX_LINE).trim();
  const isAlone = isRule(above) || fieldIn(above) !== undefined;
  return isAlone && NAME.test(line) ? line : '';
}

function isRule(line: string): boolean {
  return line === '' || /^([-=_*.])\1{2}/.test(line);
}

/** Of `shop.secret` the account and the field; of `otp.secret` and others the field alone. */
function withoutPrefix(key: string): [prefix: string, name: string] {
  const [, first = '', name = ''] = /^(?:[ht]?otp\.|2fa\.|mfa\.)?([\w-]{1,40})\.([\w-]{1,40})$/.exec(key) ?? [];
  return sectionNamed(first) === '' || first === 'login' ? ['', key] : [first, name];
}

/** Names of fields that are often empty, and seldom the name of an account. */
const OFTEN_EMPTY =
  /^(?:comments?|notes?|kommentar|notizen?|description|password|passwort|login ?name|e-?mail|url|website(?: url)?|tags?)$/i;

/** Whether a line is a field without a value, such as `Comment:`. Above indented lines it is a heading. */
function isEmptyField({ key, rest }: { key: string; rest: string }, below: string): boolean {
  return rest === '' && OFTEN_EMPTY.test(key) && !/^\s+\S/.test(below);
}

/**
 * The name in `[GitHub]` or `## GitHub`, and in the title of a page, which has an empty line or a rule on both sides: a
 * comment has not, and may be a password.
 */
function headerIn(line: string, below: string, above = ''): string | undefined {
  const title =
    below.trim() === '' && isRule(above.trim()) ? /^#\s+(\p{L}[\p{L}\p{N} ._@&'-]{0,39})$/u.exec(line)?.[1] : undefined;
  return (
    title ??
    /^\[\[?\s*["']?([^[\]]{1,80}?)["']?\s*\]\]?$/.exec(line)?.[1] ??
    (HEADING.exec(line) ?? BOLD.exec(line))?.[1]
  );
}

const isWithoutKey = (fields: TextRecord['fields']): boolean =>
  fields.length > 0 && !hasKey({ section: '', fields, heading: '' });

/** Whether a line alone has the key of a record. */
function isKeyLine(line: string): boolean {
  const field = fieldIn(line);
  return field !== undefined && hasKey({ section: '', fields: [[field.key, withoutQuotes(field.rest)]], heading: '' });
}

function sectionNamed(name: string): string {
  const text = name.trim().replace(OF_LIST, '');
  return LISTS.test(text) ? '' : text;
}

/** Without its quotes, the comma behind it and a comment. */
function withoutQuotes(text: string): string {
  const [, quoted] =
    /^(?:"([^"]*)"|'([^']*)'|`([^`]*)`),?\s*(?:#.*)?$/.exec(text)?.filter((part) => part !== undefined) ?? [];
  return quoted ?? text.replace(/\s+#.*$/, '').trim();
}

/**
 * What means the key of a record. FreeIPA's `ipa otptoken-find --all` prints it in base64 under "Key", which would be
 * another key if its letters happened to be base32.
 */
export function secretIn(fields: Fields): ReturnType<Fields['secret']> {
  const key = fields.named('key');
  if (fields.named('uniqueid') === '' || !/^(?:[A-Za-z0-9+/]{4}){4,}(?:[A-Za-z0-9+/]{2,3}={1,2})?$/.test(key))
    return fields.secret(isKeyText) ?? secretInNote(fields);
  return { name: 'key', text: toBase32(fromBase64(key)), isSure: true, isDoubtful: false };
}

/** `Comment: 2FA key JBSW…`: a key that a user keeps in the notes of an entry. */
function secretInNote(fields: Fields): ReturnType<Fields['secret']> {
  const [text] = otherCodes([], [], fields.get('note'));
  return text === undefined ? undefined : { name: 'note', text, isSure: true, isDoubtful: false };
}

/** Whether a record is an account: a key, and something else that is known, or a section's name. */
export function isAccount(record: TextRecord): boolean {
  if (!hasKey(record)) return false;
  const known = new Fields(record.fields);
  return (
    record.section !== '' ||
    (['issuer', 'account', 'digits', 'period', 'algorithm'] as const).some((one) => known.get(one) !== '')
  );
}
