import Papa from 'papaparse';
import { fileDate } from '../../../dates.ts';
import type { Account } from '../../../otp/account.ts';
import { formatOtpauthUri } from '../../../otp/otpauth-uri.ts';
import { textFile } from '../../export/target.ts';
import type { Writer } from '../../format.ts';

const COLUMNS = ['Group', 'Title', 'Username', 'Password', 'URL', 'Notes', 'TOTP'];

/** A CSV as KeePassXC writes and imports it. It has no counters, and an entry is in one group. */
export const write: Writer = async (accounts) => {
  const rows = accounts.map((account) => [
    ['Root', ...account.tags].join('/'),
    account.issuer,
    account.account,
    '',
    account.sites[0] === undefined ? '' : `https://${account.sites[0]}`,
    account.note,
    totp(account),
  ]);
  const text = Papa.unparse([COLUMNS, ...rows], { quotes: true, newline: '\n' });
  return [textFile(`keepassxc-${fileDate()}.csv`, `${text}\n`, 'text/csv')];
};

function totp(account: Account): string {
  if (account.type !== 'steam') return formatOtpauthUri(account);
  return `${formatOtpauthUri({ ...account, type: 'totp' })}&encoder=steam`;
}
