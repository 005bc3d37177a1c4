import { Failure } from '../../../failure.ts';
import { sitesOfIssuer } from '../../../sites/issuers.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import type { KeyRow } from './commands.ts';
import { nameAndUser } from './names.ts';
import { isOtherSecret, keyRows } from './rows.ts';

/** Names and keys in lines that no program wrote. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('key-list');
  const rows = withoutTwins(keyRows(source.text));
  const only = rows.length === 1 ? labelledName(source.text) : [];
  for (const { names: written, key, counter, ...parameters } of rows) {
    const names = written.length === 0 ? only : written;
    const [issuer = '', account = '', ...more] = names.length === 1 ? names.flatMap(issuerAndUser) : names;
    const kind = counter === undefined ? ({ type: 'totp' } as const) : ({ type: 'hotp', counter } as const);
    report.row(issuer, () => ({ issuer, account, secret: key, note: more.join(' '), ...parameters, ...kind }));
  }
  for (const name of misread(source.text)) report.problem(name, new Failure('secret-not-base32'));
  return report.result;
}

/** A page may show a key with and without its name. */
function withoutTwins(rows: readonly KeyRow[]): KeyRow[] {
  const lettersOf = ({ key }: KeyRow) => key.replace(/[\s=-]/g, '').toUpperCase();
  const seen = new Set(rows.filter(({ names }) => names.length > 0).map(lettersOf));
  return rows.filter((row) => row.names.length > 0 || (!seen.has(lettersOf(row)) && seen.add(lettersOf(row))));
}

/** A name and letters as many as a key has, in capitals, with digits that base32 has not: read wrongly from a picture. */
const MISREAD =
  /^[ \t]*(?:[-*•][ \t]+)?(\p{L}[^:=|,;\t\r\n]{0,60}?)[ \t]*[:=|,;\t][ \t]*(?=[A-Z0-9]*[0189])(?=[A-Z0-9]*[G-Z][A-Z0-9]*[G-Z])(?:[A-Z0-9]{16}|[A-Z0-9]{26}|[A-Z0-9]{32})[ \t]*$/gmu;

function misread(text: string): string[] {
  return [...text.slice(0, 65_536).matchAll(MISREAD)].flatMap(([, name = '']) => (isOtherSecret(name) ? [] : [name]));
}

/** The name that a page for setting up shows beside its one key: `Account name: GitHub (alice)`. */
function labelledName(text: string): string[] {
  const names = [...text.slice(0, 65_536).matchAll(/^[ \t]*account(?: name)?[ \t]*[:：][ \t]*(\S.{0,80})$/gim)];
  const [[, name = ''] = []] = names;
  return names.length === 1 && name.trim() !== '' ? nameAndUser(name.trim()) : [];
}

/** `GitHub alice`: a known issuer and one word of small letters. Any other two words may be one name. */
function issuerAndUser(name: string): string[] {
  const [, issuer = '', user = ''] = /^(\p{Lu}.*)\s([\p{Ll}\d][\p{Ll}\d._-]{1,39})$/u.exec(name) ?? [];
  const isDivided = user !== '' && sitesOfIssuer(name).length === 0 && sitesOfIssuer(issuer).length > 0;
  return isDivided ? [issuer, user] : [name];
}
