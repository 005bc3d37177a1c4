import type { Account } from '../otp/account.ts';
import { toBase32 } from '../otp/base32.ts';
import { formatOtpauthUri } from '../otp/otpauth-uri.ts';
import { jsonFile, obstacleOf, SHA_ONLY, type Target, today, withOnly } from './target.ts';

/** Proton Authenticator's plain export. It has no counters. */
export const protonAuthenticator: Target = {
  isEncrypted: false,
  keep(account, secrets) {
    const leftOut = obstacleOf(account, { types: ['totp', 'steam'], algorithms: SHA_ONLY }, secrets);
    if (leftOut) return { leftOut };
    const kept = withOnly(account, 'note');
    return account.type === 'steam' ? { ...kept, issuer: 'Steam', period: 30 } : kept;
  },
  async write(accounts) {
    const entries = accounts.map((account) => ({
      id: crypto.randomUUID(),
      content: {
        uri: uri(account),
        entry_type: account.type === 'steam' ? 'Steam' : 'Totp',
        name: account.account,
      },
      note: account.note || null,
    }));
    return [jsonFile(`proton-authenticator-${today()}.json`, { version: 1, entries })];
  },
};

function uri(account: Account): string {
  return account.type === 'steam' ? `steam://${toBase32(account.secret)}` : formatOtpauthUri(account);
}
