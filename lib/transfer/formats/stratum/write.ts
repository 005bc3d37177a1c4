import { randomBytes } from '../../../crypto/bytes.ts';
import { fileDate } from '../../../dates.ts';
import type { Account } from '../../../otp/account.ts';
import { toBase32 } from '../../../otp/base32.ts';
import { motpKey } from '../../../otp/motp-key.ts';
import { toHex } from '../../codecs/bytes.ts';
import { jsonFile, SHA_ONLY } from '../../export/target.ts';
import type { Writer } from '../../format.ts';
import { pictureOf } from '../../import/icon.ts';

const TYPES = { hotp: 1, totp: 2, motp: 3, steam: 4, yandex: 5 } as const;

/** Stratum's plain backup. */
export const write: Writer = async (accounts) => {
  const names = [...new Set(accounts.flatMap(({ tags }) => tags))];
  const categories = new Map(names.map((name) => [name, toHex(randomBytes(4))]));
  const icons = [...new Set(accounts.map(({ icon }) => pictureOf(icon)?.base64).filter((data) => data !== undefined))];
  const iconIds = new Map(icons.map((data) => [data, toHex(randomBytes(4))]));
  const file = {
    Authenticators: accounts.map((account, i) => ({
      Type: TYPES[account.type],
      Icon: iconName(iconIds.get(pictureOf(account.icon)?.base64 ?? '')),
      Issuer: account.issuer,
      Username: account.account || null,
      Secret: secretText(account),
      Pin: account.pin || null,
      Algorithm: account.type === 'totp' || account.type === 'hotp' ? SHA_ONLY.indexOf(account.algorithm) : 0,
      Digits: account.digits,
      Period: account.period,
      Counter: account.counter,
      CopyCount: 0,
      Ranking: i,
    })),
    Categories: [...categories].map(([Name, Id], Ranking) => ({ Id, Name, Ranking })),
    AuthenticatorCategories: accounts.flatMap((account) =>
      account.tags.map((tag, Ranking) => ({
        CategoryId: categories.get(tag),
        AuthenticatorSecret: secretText(account),
        Ranking,
      })),
    ),
    CustomIcons: [...iconIds].map(([Data, Id]) => ({ Id, Data })),
  };
  return [jsonFile(`backup-${fileDate()}.stratum`, file)];
};

/** `@` marks the id of one of `CustomIcons`. */
function iconName(id: string | undefined): string | null {
  return id === undefined ? null : `@${id}`;
}

function secretText({ type, secret }: Account): string {
  return type === 'motp' ? motpKey(secret) : toBase32(secret);
}
