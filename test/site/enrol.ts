import { randomBytes } from 'node:crypto';
import QRCode from 'qrcode';
import { toBase32 } from './base32.ts';

/** What RFC 4226 recommends: 160 bits. */
const SECRET_BYTES = 20;

export function makeSecret(): Uint8Array {
  return new Uint8Array(randomBytes(SECRET_BYTES));
}

/** Percent-encodes as Python's `urlencode` does, but a space as `%20`, as PyOTP has it. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** As `urllib.parse.quote` does: `/` stays. */
function quote(text: string): string {
  return encode(text).replaceAll('%2F', '/');
}

/**
 * The provisioning URI byte for byte as PyOTP's `TOTP.provisioning_uri(name, issuer_name)` writes it:
 * the period is named only where it is not 30 s.
 */
export function provisioningUri(parts: { secret: Uint8Array; issuer: string; account: string; period: number }) {
  const label = `${quote(parts.issuer)}:${quote(parts.account)}`;
  const period = parts.period === 30 ? '' : `&period=${parts.period}`;
  return `otpauth://totp/${label}?secret=${toBase32(parts.secret)}&issuer=${encode(parts.issuer)}${period}`;
}

const QR_OPTIONS = { errorCorrectionLevel: 'M', margin: 4 } as const;

export function qrPng(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { ...QR_OPTIONS, type: 'png', scale: 6 });
}

export function qrSvg(text: string): Promise<string> {
  return QRCode.toString(text, { ...QR_OPTIONS, type: 'svg' });
}
