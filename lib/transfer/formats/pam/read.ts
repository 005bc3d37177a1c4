import { fromHex } from '../../codecs/bytes.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** `~/.google_authenticator`: the key, lines of options that begin with `"`, then the emergency codes. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('google-pam');
  const [key = ''] = source.text.trimStart().split(/\r?\n/);
  const option = (name: string) => new RegExp(`^" ${name}[ \\t]+(\\d+)`, 'm').exec(source.text)?.[1];
  const counter = option('HOTP_COUNTER');
  report.row('', () => ({
    type: counter === undefined ? 'totp' : 'hotp',
    secret: key,
    period: option('STEP_SIZE'),
    counter,
  }));
  return report.result;
}

/** The users file of OATH Toolkit's `pam_oath`: `HOTP/T30/6 user pin hexsecret [counter …]`, a line for each user. */
export async function readUsers(source: Source): Promise<ReadResult> {
  const report = new ImportReport('oath-users');
  for (const line of source.text.split(/\r?\n/)) {
    const [kind = '', user = '', , secret = '', counter] = line.trim().split(/\s+/);
    const [, step, digits] = /^HOTP(?:\/(T\d+|E))?(?:\/(\d+))?$/.exec(kind) ?? [];
    if (!/^HOTP/.test(kind) || secret === '') continue;
    report.row(user, () => ({
      type: step?.startsWith('T') ? 'totp' : 'hotp',
      account: user,
      secret: fromHex(secret),
      digits,
      period: step?.slice(1),
      counter,
    }));
  }
  return report.result;
}
