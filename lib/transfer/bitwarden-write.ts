import type { Account } from '../otp/account.ts';
import { toBase32 } from '../otp/base32.ts';
import { formatOtpauthUri } from '../otp/otpauth-uri.ts';
import { jsonFile, obstacleOf, type Range, SHA_ONLY, type Target, today, withOnly } from './target.ts';

/** Neither knows counters; one HOTP account makes Bitwarden Authenticator refuse the whole file. */
const RANGE: Range = { types: ['totp', 'steam'], algorithms: SHA_ONLY };

/** Bitwarden's password manager: a login for each account. */
export const bitwarden: Target = {
  isEncrypted: false,
  keep(account, secrets) {
    const leftOut = obstacleOf(account, RANGE, secrets);
    if (leftOut) return { leftOut };
    const kept = withOnly(account, 'tags', 'note', 'favorite', 'sites');
    return { ...named(kept), tags: kept.tags.slice(0, 1) };
  },
  async write(accounts) {
    const names = [...new Set(accounts.flatMap(({ tags }) => tags))];
    const folders = new Map(names.map((name) => [name, crypto.randomUUID()]));
    const file = {
      encrypted: false,
      folders: [...folders].map(([name, id]) => ({ id, name })),
      items: accounts.map((account) => ({
        ...item(account),
        folderId: folders.get(account.tags[0] ?? '') ?? null,
        notes: account.note || null,
        login: {
          uris: account.sites.map((site) => ({ match: null, uri: `https://${site}` })),
          username: account.account || null,
          password: null,
          totp: totp(account),
        },
      })),
    };
    return [jsonFile(`bitwarden_export_${today()}.json`, file)];
  },
};

/** Bitwarden Authenticator. */
export const bitwardenAuthenticator: Target = {
  isEncrypted: false,
  keep(account, secrets) {
    const leftOut = obstacleOf(account, RANGE, secrets);
    if (leftOut) return { leftOut };
    const kept = named(withOnly(account, 'favorite'));
    return account.type === 'steam' ? { ...kept, account: '' } : kept;
  },
  async write(accounts) {
    const items = accounts.map((account) => ({ ...item(account), login: { totp: totp(account) } }));
    return [jsonFile(`bitwarden_authenticator_export_${today()}.json`, { encrypted: false, items })];
  },
};

/** With the name that every item must have. `steam://` says no period, and the item's name stands for the issuer. */
function named(account: Account): Account {
  const issuer = account.issuer || account.account || (account.type === 'steam' ? 'Steam' : 'Account');
  return { ...account, issuer, ...(account.type === 'steam' ? { period: 30 } : {}) };
}

function item(account: Account) {
  return {
    id: crypto.randomUUID(),
    name: account.issuer,
    folderId: null,
    organizationId: null,
    collectionIds: null,
    notes: null,
    type: 1,
    favorite: account.favorite,
  };
}

function totp(account: Account): string {
  return account.type === 'steam' ? `steam://${toBase32(account.secret)}` : formatOtpauthUri(account);
}
