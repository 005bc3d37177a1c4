import { fileDate } from '../../../dates.ts';
import type { Account } from '../../../otp/account.ts';
import { toBase32 } from '../../../otp/base32.ts';
import { formatOtpauthUri } from '../../../otp/otpauth-uri.ts';
import { jsonFile } from '../../export/target.ts';
import type { Writer } from '../../format.ts';

/** Proton Authenticator's plain export. It has no counters. */
export const write: Writer = async (accounts) => {
  const entries = accounts.map((account) => ({
    id: crypto.randomUUID(),
    content: {
      uri: uri(account),
      entry_type: account.type === 'steam' ? 'Steam' : 'Totp',
      name: account.account,
    },
    note: account.note || null,
  }));
  return [jsonFile(`proton-authenticator-${fileDate()}.json`, { version: 1, entries })];
};

function uri(account: Account): string {
  return account.type === 'steam' ? `steam://${toBase32(account.secret)}` : formatOtpauthUri(account);
}
