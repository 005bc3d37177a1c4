import Papa from 'papaparse';
import type { Account } from '../otp/account.ts';
import { formatOtpauthUri } from '../otp/otpauth-uri.ts';
import { asText, obstacleOf, SHA_ONLY, type Target, textFile, tidyTags, today, withOnly } from './target.ts';

const COLUMNS = ['Group', 'Title', 'Username', 'Password', 'URL', 'Notes', 'TOTP'];

/** A CSV as KeePassXC writes and imports it. It has no counters, and an entry lies in one group. */
export const keepassXcCsv: Target = {
  isEncrypted: false,
  keep(account, secrets) {
    const leftOut = obstacleOf(account, { types: ['totp', 'steam'], algorithms: SHA_ONLY }, secrets);
    if (leftOut) return { leftOut };
    const kept = asText(withOnly(account, 'tags', 'note', 'sites'));
    // A slash would make a group within a group.
    return {
      ...kept,
      tags: tidyTags(kept.tags.slice(0, 1).map((tag) => tag.replaceAll('/', ' '))),
      sites: kept.sites.slice(0, 1),
    };
  },
  async write(accounts) {
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
    return [textFile(`keepassxc-${today()}.csv`, `${text}\n`, 'text/csv')];
  },
};

function totp(account: Account): string {
  if (account.type !== 'steam') return formatOtpauthUri(account);
  return `${formatOtpauthUri({ ...account, type: 'totp' })}&encoder=steam`;
}
