import type { Entry } from './entry.ts';

/** KeeTrayTOTP's `30;6`, `30;S` for Steam, with a time server behind that nobody needs. */
export function traySettings(seed: string, settings: string): Entry {
  const [period = '', digits = ''] = settings.split(';').map((part) => part.trim());
  const isSteam = digits.toUpperCase() === 'S';
  return { type: isSteam ? 'steam' : 'totp', secret: seed, period, ...(isSteam ? {} : { digits }) };
}
