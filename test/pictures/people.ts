import type { AccountData } from '../../lib/otp/account-data.ts';
import { madeUp } from '../e2e/drive/seed.ts';

const PARTS: Partial<AccountData>[] = [
  { issuer: 'GitHub', account: 'alice', sites: ['github.com'], tags: ['Work'], favorite: true },
  { issuer: 'Google', account: 'alice@example.com', tags: ['Private'] },
  { issuer: 'Proton', account: 'alice@proton.example', tags: ['Private'], favorite: true },
  { issuer: 'Steam', account: 'alice_plays', type: 'steam', digits: 5, tags: ['Games'] },
  { issuer: 'Hetzner', account: 'ops@example.com', tags: ['Work'] },
  { issuer: 'Discord', account: 'alice#1984', tags: ['Games'] },
  { issuer: 'Example Bank', account: 'A. Example', period: 60, digits: 8 },
  { issuer: 'Nextcloud', account: 'alice', tags: ['Private'] },
  { issuer: 'Dropbox', account: 'alice@example.com', type: 'hotp', counter: 3 },
  { issuer: 'Bundesanstalt für Finanzdienstleistungsaufsicht', account: 'donaudampfschifffahrt@example.com' },
  { issuer: 'PayPal', account: 'alice@example.com' },
  { issuer: 'Yandex', account: 'alice', type: 'yandex', digits: 8, algorithm: 'SHA256' },
];

/** Made-up accounts of every kind, for pictures: the same each time. */
export function people(): AccountData[] {
  return madeUp(PARTS.length).map((account, i) => ({ ...account, ...PARTS[i] }));
}
