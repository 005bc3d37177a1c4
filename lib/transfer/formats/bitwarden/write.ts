import { fileDate } from '../../../dates.ts';
import type { Account } from '../../../otp/account.ts';
import { toBase32 } from '../../../otp/base32.ts';
import { formatOtpauthUri } from '../../../otp/otpauth-uri.ts';
import { jsonFile } from '../../export/target.ts';
import type { Writer } from '../../format.ts';
import { writeUris } from './uris.ts';

/** Bitwarden's password manager: a login for each account. */
export const write: Writer = async (accounts) => {
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
        uris: writeUris(account),
        username: account.account || null,
        password: null,
        totp: totp(account),
      },
    })),
  };
  return [jsonFile(`bitwarden_export_${fileDate()}.json`, file)];
};

/** Bitwarden Authenticator. */
export const writeAuthenticator: Writer = async (accounts) => {
  const items = accounts.map((account) => ({ ...item(account), login: { totp: totp(account) } }));
  return [jsonFile(`bitwarden_authenticator_export_${fileDate()}.json`, { encrypted: false, items })];
};

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
