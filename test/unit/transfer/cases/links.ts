import { A, B, base32OfHex, type Case, HEX, link, O, steam, w } from './case.ts';

export const links: Case[] = [
  link('percent-encoded whole', encodeURIComponent(O('Site:user', A, '&issuer=Site')), [w('Site', 'user')]),
  link('gopass yaml space', `otpauth: //totp/Site:user?secret=${A}`, [w('Site', 'user')]),
  link('markdown link', `[setup](${O('Site:user', A, '&issuer=Site')})`, [w('Site', 'user')]),
  link('angle brackets', `<${O('Site:user')}>`, [w('Site', 'user')]),
  link('backtick', `\`${O('Site:user')}\``, [w('Site', 'user')]),
  link('smart quotes', `“${O('Site:user', A, '&issuer=Site')}”`, [w('Site', 'user')]),
  link('guillemets', `«${O('Site:user', A, '&issuer=Site')}»`, [w('Site', 'user')]),
  link('html amp', `otpauth://totp/Site:user?secret=${A}&amp;issuer=Site&amp;digits=8`, [
    w('Site', 'user', A, { digits: 8 }),
  ]),
  link('html amp numeric', `otpauth://totp/Site:user?secret=${A}&#38;issuer=Site&#38;digits=8`, [
    w('Site', 'user', A, { digits: 8 }),
  ]),
  link('json unicode escape', `otpauth://totp/Site:user?secret=${A}\\u0026issuer=Site\\u0026digits=8`, [
    w('Site', 'user', A, { digits: 8 }),
  ]),
  link('json escaped slashes', `otpauth:\\/\\/totp\\/Site:user?secret=${A}&issuer=Site`, [w('Site', 'user')]),
  link('upper case everything', `OTPAUTH://TOTP/Site:user?SECRET=${A}&ISSUER=Site&DIGITS=8&ALGORITHM=sha256`, [
    w('Site', 'user', A, { digits: 8, algorithm: 'SHA256' }),
  ]),
  link('lower secret with dashes', `otpauth://totp/Site:user?secret=jbsw-y3dp-ehpk-3pxp`, [w('Site', 'user')]),
  link('secret with %20', `otpauth://totp/Site:user?secret=jbsw%20y3dp%20ehpk%203pxp`, [w('Site', 'user')]),
  link('secret with +', `otpauth://totp/Site:user?secret=jbsw+y3dp+ehpk+3pxp`, [w('Site', 'user')]),
  link('secret padded', `otpauth://totp/Site:user?secret=GEZDGNBV%3D%3D%3D`, [w('Site', 'user', 'GEZDGNBV')]),
  link('pin=True', O('Site:user', A, '&pin=True'), [w('Site', 'user', A, { pin: '' })]),
  link('HmacSHA512', O('Site:user', A, '&algorithm=HmacSHA512'), [w('Site', 'user', A, { algorithm: 'SHA512' })]),
  link('sha3 unknown', O('Site:user', A, '&algorithm=SHA3-256'), 'refuse'),
  link('steam via issuer param', `otpauth://totp/Steam:gordon?secret=${A}&issuer=Steam&digits=5`, [
    steam({ account: 'gordon' }),
  ]),
  link('steam encoder', `otpauth://totp/Steam:gordon?secret=${A}&encoder=steam`, [steam({ account: 'gordon' })]),
  link('steam scheme', `steam://${A}`, [steam({ account: '' })]),
  link(
    'battle.net hotp-like hex',
    `otpauth://totp/Battle.net:EU-1?secret=000102030405060708090a0b0c0d0e0f10111213&digits=8`,
    [w('Battle.net', 'EU-1', base32OfHex('000102030405060708090a0b0c0d0e0f10111213'), { digits: 8 })],
  ),
  link(
    'both links in one field',
    `${O('Site:user', A, '&issuer=Site')}\n${O('Mail:you', B, '&issuer=Mail')}`,
    'refuse',
    'uri-several',
  ),
  link(
    'rsa ctf https',
    'http://127.0.0.1/securid/ctf?ctfData=200012345678901234567890123456789012345678901234567890',
    'refuse',
  ),
  link('duo', 'duo://abcdefghijk-YXBpLTEyMw', 'refuse', 'uri-is-push'),
  link('okta push', 'oktaverify://email@x/?t=abc&f=def&s=https%3A%2F%2Fx.okta.com&issuer=x', 'refuse', 'uri-is-push'),
  link(
    'ms phonefactor',
    'phonefactor://activate?code=123456789&url=https%3A%2F%2Fmobileappcommunicator.auth.microsoft.com%2F',
    'refuse',
    'uri-is-push',
  ),
  link('double-encoded label', `otpauth://totp/My%2520Site%253Auser%2540x.org?secret=${A}&issuer=My%2520Site`, [
    w('My Site', 'user@x.org'),
  ]),
  link('issuer with raw &', `otpauth://totp/AT%26T:user?secret=${A}&issuer=AT%26T`, [w('AT&T', 'user')]),
  link('name colon prefix', `GitHub: ${O('user')}`, [{ account: 'user', s: A }]),
  link('soft hyphen + zwsp hidden', `otpauth://totp/Site:user?secret=JBSW\u200bY3DP\u00adEHPK\u20603PXP`, [
    w('Site', 'user'),
  ]),
  link('totp= line', `TOTP=${A}`, [w('', '')]),
  link('secret key labelled', `Secret key: jbsw y3dp ehpk 3pxp`, [w('', '')]),
  link('key with dots?', `2FA key - jbsw y3dp ehpk 3pxp`, [w('', '')]),
  link('apple-otpauth', `apple-otpauth://totp/Site:user?secret=${A}&issuer=Site`, [w('Site', 'user')]),
  link('otpauth totp without slashes', `otpauth:totp/Site:user?secret=${A}`, [w('Site', 'user')]),
  link('secret first issuer encoded colon', `otpauth://totp/Site%3A%20user?secret=${A}&issuer=Site`, [
    w('Site', 'user'),
  ]),
  link('trailing text', `${O('Site:user', A, '&issuer=Site&period=30')} (scan it)`, [w('Site', 'user')]),
  link('privacyidea 2step only difficulty', O('Site:user', A, '&2step_difficulty=10000'), 'refuse', 'uri-two-step'),
  link('secret in hex upper', `otpauth://totp/Site:user?secret=${HEX}`, [w('Site', 'user', B)]),
  link('enpass quoted', `'${O('Site:user')}'`, [w('Site', 'user')]),
  link('fullwidth letters key', 'ＪＢＳＷ Ｙ３ＤＰ ＥＨＰＫ ３ＰＸＰ', [w('', '')]),
  link('0x hex key', `otpauth://totp/Site:user?secret=0x${HEX}`, [w('Site', 'user', B)]),
  link('hex with colons', '31:32:33:34:35:36:37:38:39:30:31:32:33:34:35:36:37:38:39:30', [w('', '', B)]),
];
