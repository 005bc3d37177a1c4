import { bytesToHex } from '@noble/hashes/utils.js';
import { toBase64 } from '../../../../lib/base64.ts';
import { utf8 } from '../../../../lib/crypto/bytes.ts';
import { sha256 } from '../../../../lib/crypto/cipher.ts';
import { formatOtpauthUri } from '../../../../lib/otp/otpauth-uri.ts';
import { bank, core, github, json, odd, PASSWORD, plainTotp, type Sample, sealCbc } from '../sample.ts';
import { authySeed, b32, escapeXml, freeOtpToken, xml } from '../sample-tools.ts';

const uri = formatOtpauthUri(github);
const totpKey = await sha256(utf8('TotpAuthenticator'));
const totpEntries = [
  {
    issuer: 'GitHub',
    name: 'alice@example.com',
    key: bytesToHex(github.secret),
    base: 16,
    digits: '6',
    period: '30',
  },
];
const totpBlob = await sealCbc(totpKey, new Uint8Array(16), json({ [JSON.stringify(totpEntries)]: '1' }));

/** XML, HTML, links and keys, and the table of Authy. */
export const samples: Sample[] = [
  {
    format: 'authy-gdpr-csv-encrypted',
    name: 'authy.csv',
    password: PASSWORD,
    bytes: utf8(
      `name,encrypted_seed,salt,iv\nGitHub:alice@example.com,${await authySeed(github, 's', '00112233445566778899aabbccddeeff', 1000)},s,00112233445566778899aabbccddeeff\n`,
    ),
    accounts: [plainTotp(github)],
  },
  {
    format: 'authy-prefs',
    name: 'authy.xml',
    bytes: xml({
      'com.authy.storage.tokens.authenticator.key': JSON.stringify([
        {
          accountType: 'authenticator',
          decryptedSecret: b32(github),
          digits: 6,
          originalIssuer: 'GitHub',
          originalName: 'GitHub:alice@example.com',
        },
      ]),
    }),
    accounts: [plainTotp(github)],
  },
  {
    format: 'freeotp-v1-prefs',
    name: 'tokens.xml',
    bytes: xml({
      'GitHub:alice': JSON.stringify(freeOtpToken(github)),
      'Bank:token': JSON.stringify(freeOtpToken(bank)),
      tokenOrder: '[]',
    }),
    accounts: [core(github), core(bank)],
  },
  {
    format: 'totp-authenticator-prefs',
    name: 'TOTP_Authenticator_Preferences.xml',
    bytes: xml({ STATIC_TOTP_CODES_LIST: JSON.stringify(totpEntries) }),
    accounts: [plainTotp(github)],
  },
  {
    format: 'keepass2-xml',
    name: 'keepass.xml',
    bytes: utf8(
      `<?xml version="1.0"?><KeePassFile><Meta><RecycleBinUUID>YmluYmluYmluYmluYmluYg==</RecycleBinUUID></Meta><Root><Group><Name>Root</Name><Group><Name>Work</Name><Entry><String><Key>Title</Key><Value>GitHub</Value></String><String><Key>UserName</Key><Value>alice@example.com</Value></String><String><Key>otp</Key><Value>${escapeXml(uri)}</Value></String></Entry></Group><Group><UUID>YmluYmluYmluYmluYmluYg==</UUID><Entry><String><Key>otp</Key><Value>${b32(odd)}</Value></String></Entry></Group></Group></Root></KeePassFile>`,
    ),
    accounts: [{ ...core(github), tags: ['Work'] }],
  },
  {
    format: 'aegis-html',
    name: 'aegis.html',
    bytes: utf8(
      `<html><head><title>Aegis Authenticator Export</title></head><body><table><tr><th>Issuer</th><th>Name</th><th>Type</th><th>Secret</th><th>Note</th></tr><tr><td>GitHub</td><td>alice@example.com</td><td>totp</td><td>${b32(github)}</td><td>a &amp; b</td></tr></table></body></html>`,
    ),
    accounts: [{ ...core(github), note: 'a & b' }],
  },
  {
    format: 'stratum-html',
    name: 'backup.html',
    bytes: utf8(
      `<!doctype html><html><title>Stratum Backup</title><body><code>${escapeXml(uri)}</code><code>${formatOtpauthUri(odd)}</code></body></html>`,
    ),
    accounts: [core(github), core(odd)],
  },
  {
    format: 'winauth-text',
    name: 'winauth.txt',
    bytes: utf8(`# WinAuth\n\n${uri}\nnothing\n`),
    accounts: [core(github)],
  },
  { format: 'bare-secret', name: '', bytes: utf8(b32(github)), accounts: [{ secret: github.secret }] },
  {
    format: 'totp-authenticator-encrypted',
    name: 'backup.encrypt',
    bytes: utf8(toBase64(totpBlob)),
    accounts: [plainTotp(github)],
  },
];
