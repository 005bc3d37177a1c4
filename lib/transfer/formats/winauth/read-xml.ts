import { Failure } from '../../../failure.ts';
import { fromHex } from '../../codecs/bytes.ts';
import { childOf, childrenOf, type Element, parseXml, textOf } from '../../codecs/xml.ts';
import type { Entry } from '../../import/entry.ts';
import { pictureIcon } from '../../import/icon.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/**
 * WinAuth's own file. An authenticator in clear has a hexadecimal secret and its parameters divided by tabs; one under a
 * password or bound to the computer is listed.
 */
export async function read(source: Source): Promise<ReadResult> {
  const root = parseXml(source.text);
  const report = new ImportReport('winauth-xml');
  const authenticators = childrenOf(root, 'WinAuthAuthenticator');
  const sealed = authenticators.filter(isSealed);
  if (childOf(root, 'data') || (sealed.length > 0 && sealed.length === authenticators.length))
    throw new Failure('unsupported', { why: 'computer' });
  for (const authenticator of authenticators) {
    const name = textOf(authenticator, 'name');
    if (isSealed(authenticator)) report.problem(name, new Failure('unsupported', { why: 'computer' }));
    else report.row(name, () => winAuthEntry(authenticator, name));
  }
  return report.result;
}

/** Protected by a password (y), the Windows user (u) or the computer (m); its data then is one hexadecimal text. */
function isSealed(authenticator: Element): boolean {
  const data = childOf(authenticator, 'authenticatordata');
  return (data?.attributes.get('encrypted') ?? '') !== '' || childOf(data, 'secretdata') === undefined;
}

function winAuthEntry(authenticator: Element, name: string): Entry {
  const kind = authenticator.attributes.get('type') ?? '';
  const data = childOf(authenticator, 'authenticatordata');
  // Behind the bar are the counter of HOTP, and other things of other kinds.
  const [parameters = '', more = ''] = textOf(data, 'secretdata').split('|');
  const [secret = '', digits = '', algorithm = '', period = ''] = parameters.trim().split('\t');
  const isSteam = /steam/i.test(kind);
  const isBattleNet = /battlenet/i.test(kind);
  return {
    type: isSteam ? 'steam' : /hotp/i.test(kind) ? 'hotp' : 'totp',
    issuer: isSteam ? 'Steam' : isBattleNet ? 'Battle.net' : name,
    account: isSteam || isBattleNet ? name : '',
    secret: fromHex(secret),
    ...(isSteam ? {} : { digits: digits || (isBattleNet ? '8' : ''), algorithm, period }),
    icon: pictureIcon(textOf(authenticator, 'skin').replace(/^base64:/, '')),
    counter: textOf(data, 'counter') || (/hotp/i.test(kind) ? more.trim() : ''),
  };
}
