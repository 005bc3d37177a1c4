import Papa from 'papaparse';
import { fileDate } from '../../../dates.ts';
import { writeSecret } from '../../../otp/secret-text.ts';
import { withoutFormula } from '../../codecs/csv.ts';
import { textFile } from '../../export/target.ts';
import type { Writer } from '../../format.ts';

const COLUMNS = [
  'issuer',
  'account',
  'type',
  'secret',
  'algorithm',
  'digits',
  'period',
  'counter',
  'pin',
  'tags',
  'note',
  'favorite',
];

/** A table with a column for everything, for spreadsheets and scripts. */
export const write: Writer = async (accounts) => {
  const rows = accounts.map((account) => [
    withoutFormula(account.issuer),
    withoutFormula(account.account),
    account.type,
    writeSecret(account.type, account.secret),
    account.algorithm,
    account.digits,
    account.period,
    account.type === 'hotp' ? account.counter : '',
    withoutFormula(account.pin),
    withoutFormula(account.tags.join(';')),
    withoutFormula(account.note),
    account.favorite,
  ]);
  const text = Papa.unparse([COLUMNS, ...rows], { newline: '\n' });
  return [textFile(`watchword-${fileDate()}.csv`, `${text}\n`, 'text/csv')];
};
