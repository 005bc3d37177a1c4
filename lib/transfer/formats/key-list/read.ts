import { sitesOfIssuer } from '../../../sites/issuers.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { keyRows, nameAndUser } from './rows.ts';

/** Names and keys in lines that no program wrote. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('key-list');
  const rows = keyRows(source.text);
  const only = rows.length === 1 ? labelledName(source.text) : [];
  for (const { names: written, key, counter, ...parameters } of rows) {
    const names = written.length === 0 ? only : written;
    const [issuer = '', account = '', ...more] = names.length === 1 ? names.flatMap(issuerAndUser) : names;
    const kind = counter === undefined ? ({ type: 'totp' } as const) : ({ type: 'hotp', counter } as const);
    report.row(issuer, () => ({ issuer, account, secret: key, note: more.join(' '), ...parameters, ...kind }));
  }
  return report.result;
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
