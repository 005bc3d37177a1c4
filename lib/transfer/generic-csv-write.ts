import Papa from 'papaparse';
import { toBase32 } from '../otp/base32.ts';
import { asText, type Target, textFile, tidyTags, today, withOnly } from './target.ts';

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
export const genericCsv: Target = {
  isEncrypted: false,
  keep(account) {
    const kept = asText(withOnly(account, 'pin', 'tags', 'note', 'favorite'));
    // Tags share a cell, so a mark that divides them cannot be in one.
    return { ...kept, tags: tidyTags(kept.tags.map((tag) => tag.replace(/[;,|]/g, ' '))) };
  },
  async write(accounts) {
    const rows = accounts.map((account) => [
      account.issuer,
      account.account,
      account.type,
      toBase32(account.secret),
      account.algorithm,
      account.digits,
      account.period,
      account.type === 'hotp' ? account.counter : '',
      account.pin,
      account.tags.join(';'),
      account.note,
      account.favorite,
    ]);
    const text = Papa.unparse([COLUMNS, ...rows], { newline: '\n' });
    return [textFile(`watchword-${today()}.csv`, `${text}\n`, 'text/csv')];
  },
};
