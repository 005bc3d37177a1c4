import { makeAccount } from '../../../lib/otp/account.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { writeMigration } from '../../../lib/otp/migration.ts';
import type { Random } from './random.ts';

const ISSUERS = [
  'GitHub',
  'Amazon Web Services',
  'Proton',
  'Hetzner',
  'Bank of Examples',
  'Škoda ID',
  '楽天',
  'Stripe',
];
const NAMES = ['alice', 'b.oconnor', 'sofia.johansson', 'root', 'wei.zhang', 'zoë', 'ops-team', 'm'];
const HOSTS = ['example.com', 'corp.example.co.uk', 'mail.example.org', 'students.university.example'];
const WORDS =
  'code session security backup device login access verify account password settings recovery phone method organisation policy token step email browser'.split(
    ' ',
  );

export const words = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick(WORDS)).join(' ');

const bytes = (random: Random, count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => random.whole(0, 255));

/** A URI such as a site shows; `isLong` with all parameters and a picture's address. */
export function accountUri(random: Random, isLong = false): string {
  const issuer = random.pick(ISSUERS);
  const name = random.chance(0.6) ? `${random.pick(NAMES)}@${random.pick(HOSTS)}` : random.pick(NAMES);
  const secret = toBase32(bytes(random, random.pick([10, 16, 20, 20, 32, isLong ? 64 : 20])));
  const extra = isLong
    ? `&algorithm=SHA512&digits=8&period=30&image=https%3A%2F%2Fcdn.example.com%2F${'logo'.repeat(random.whole(4, 30))}.png`
    : random.chance(0.3)
      ? '&algorithm=SHA1&digits=6&period=30'
      : '';
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${name}`)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}${extra}`;
}

/** One transfer code of `count` accounts. */
export function transferUri(random: Random, count: number): string {
  const accounts = Array.from({ length: count }, () =>
    makeAccount({ issuer: random.pick(ISSUERS), account: random.pick(NAMES), secret: bytes(random, 20) }),
  );
  return writeMigration(accounts)[0]!;
}

/** What else pages show codes of. */
export function otherText(random: Random): string {
  return random.pick([
    'https://apps.example.com/app/authenticator/id1234567890',
    `https://play.example.com/store/apps/details?id=com.example.${random.pick(NAMES)}`,
    'WIFI:T:WPA;S:Guests;P:correct horse;;',
    `https://example.com/${words(random, 2).replaceAll(' ', '-')}`,
  ]);
}
