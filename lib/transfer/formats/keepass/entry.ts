import { utf8 } from '../../../crypto/bytes.ts';
import { Failure } from '../../../failure.ts';
import { fromBase64, fromHex } from '../../codecs/bytes.ts';
import { type Entry, typeNamed } from '../../import/entry.ts';
import { otherCodes } from '../../import/other-codes.ts';
import { isOtpUri, readOtpText } from '../../import/otp-text.ts';
import type { ImportReport } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import { traySettings } from '../../import/tray-settings.ts';

/** A KeePass entry: its fields by name, and the names of its groups, outermost first, without the root. */
export interface KeePassEntry {
  fields: Map<string, string>;
  groups: string[];
  tags: string[];
  /** Its own image, as an account's icon. */
  icon: string;
}

/** Adds the codes of one entry: it may have several, each written in one of KeePass' many ways. */
export function reportKeePass(report: ImportReport, entry: KeePassEntry): void {
  const field = (name: string) => entry.fields.get(name) ?? '';
  const title = field('Title');
  const around = {
    issuer: title,
    account: field('UserName'),
    note: field('Notes'),
    sites: sitesOf(field('URL')),
    tags: [...entry.groups.slice(-1), ...entry.tags],
    icon: entry.icon,
  };
  const otp = field('otp');
  const seed = field('TOTP Seed');
  const hmac = keyOf(entry.fields, 'HmacOtp');
  const size = field('TimeOtp-Length') || field('TimeOtp-Size');
  const step = field('TimeOtp-Period') || field('TimeOtp-Step');
  // KeepShare keeps the key of both kinds under HmacOtp; its time fields tell which kind it is.
  const isTimed = size !== '' || step !== '';
  const timed = keyOf(entry.fields, 'TimeOtp') ?? (isTimed ? hmac : undefined);
  const counted = timed === hmac ? undefined : hmac;
  // Plugins keep the same key under two names, for each other: it counts once.
  if (otp.trim()) report.row(title, () => (isOtpUri(otp) ? readOtpText(otp, around) : { ...around, ...keeOtp(otp) }));
  else if (seed.trim()) report.row(title, () => ({ ...around, ...traySettings(seed, field('TOTP Settings')) }));
  else if (timed)
    report.row(title, () => ({
      ...around,
      secret: timed(),
      algorithm: field('TimeOtp-Algorithm'),
      digits: size,
      period: step,
    }));
  if (counted)
    report.row(title, () => ({ ...around, type: 'hotp', secret: counted(), counter: field('HmacOtp-Counter') }));
  if (otp.trim() || seed.trim() || timed || counted) return;
  for (const code of otherCodes([], [...entry.fields], field('Notes')))
    report.row(title, () => readOtpText(code, around));
}

/** KeePass 2.47's own fields: the secret as text, hex, base32 or base64. Read only when called: it may throw. */
function keyOf(fields: Map<string, string>, prefix: string): (() => Uint8Array | string) | undefined {
  const ways: [string, (text: string) => Uint8Array | string][] = [
    ['', utf8],
    ['-Hex', fromHex],
    ['-Base32', (text) => text],
    ['-Base64', fromBase64],
  ];
  for (const [suffix, decode] of ways) {
    const text = fields.get(`${prefix}-Secret${suffix}`);
    if (text) return () => decode(text);
  }
  return undefined;
}

/** KeeOtp's `key=…&size=…&step=…`. */
function keeOtp(text: string): Entry {
  const params = new URLSearchParams(text.trim());
  const key = params.get('key');
  if (!key) throw new Failure('secret-empty');
  return {
    type: typeNamed(params.get('type'), 'totp'),
    secret: key.replaceAll(' ', ''),
    digits: params.get('size'),
    period: params.get('step'),
    counter: params.get('counter'),
    algorithm: params.get('otpHashMode'),
  };
}
