import { toBase64 } from '../../../base64.ts';
import { randomBytes } from '../../../crypto/bytes.ts';
import { fileDate } from '../../../dates.ts';
import type { Account } from '../../../otp/account.ts';
import { toBase32 } from '../../../otp/base32.ts';
import { jsonFile } from '../../export/target.ts';
import type { Writer } from '../../format.ts';

/** FIDO Credential Exchange Format 1.0. */
export const write: Writer = async (accounts) => {
  const file = {
    version: { major: 1, minor: 0 },
    exporterRpId: 'watchword.app',
    exporterDisplayName: 'Watchword',
    timestamp: seconds(Date.now()),
    accounts: [{ id: identifier(), username: '', email: '', collections: [], items: accounts.map(item) }],
  };
  return [jsonFile(`credential-exchange-${fileDate()}.json`, file)];
};

function item(account: Account): unknown {
  return {
    id: identifier(),
    creationAt: seconds(account.created),
    modifiedAt: seconds(account.created),
    title: account.issuer || account.account,
    favorite: account.favorite,
    scope: { urls: account.sites.map((site) => `https://${site}`), androidApps: [] },
    tags: account.tags,
    credentials: [
      {
        type: 'totp',
        secret: toBase32(account.secret),
        period: account.period,
        digits: account.digits,
        algorithm: account.type === 'steam' ? 'steam' : account.algorithm.toLowerCase(),
        issuer: account.issuer,
        username: account.account,
      },
      ...(account.note === ''
        ? []
        : [{ type: 'note', content: { id: identifier(), fieldType: 'string', value: account.note } }]),
    ],
  };
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** 16 random bytes in the URL alphabet, as the format asks. */
function identifier(): string {
  return toBase64(randomBytes(16)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
