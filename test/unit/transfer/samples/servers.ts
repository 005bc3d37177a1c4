import { bytesToHex } from '@noble/hashes/utils.js';
import { toBase64 } from '../../../../lib/base64.ts';
import { utf8 } from '../../../../lib/crypto/bytes.ts';
import { sealGcm } from '../../../../lib/transfer/codecs/cipher.ts';
import { scrypt } from '../../../../lib/transfer/codecs/kdf.ts';
import { bank, core, github, json, odd, PASSWORD, plainTotp, type Sample, secret } from '../sample.ts';
import { b32 } from '../sample-tools.ts';

/** GNOME Authenticator's encrypted backup: Aegis' vault of 2020, its slot's type written as a text, both numbers in each entry. */
async function gnomeAuthenticator(): Promise<Uint8Array> {
  const [salt, slotNonce, nonce, masterKey] = [secret(21, 32), secret(22, 12), secret(23, 12), secret(24, 32)];
  const db = {
    version: 2,
    entries: [github, odd].map((one) => ({
      type: one.type,
      name: one.account,
      issuer: one.issuer,
      group: null,
      icon: null,
      info: { secret: b32(one), algo: one.algorithm, digits: one.digits, period: one.period, counter: 1 },
    })),
  };
  const slotKey = await scrypt(PASSWORD, salt, { n: 32_768, r: 8, p: 1, length: 32 });
  const slot = await sealGcm(slotKey, slotNonce, masterKey);
  const sealed = await sealGcm(masterKey, nonce, json(db));
  const tagOf = (data: Uint8Array) => bytesToHex(data.subarray(-16));
  return json({
    version: 1,
    header: {
      slots: [
        {
          type: '1',
          uuid: '0b4b02b8-1f1e-4b1c-9a42-5c3fd1c3ab01',
          key: bytesToHex(slot.subarray(0, -16)),
          key_params: { nonce: bytesToHex(slotNonce), tag: tagOf(slot) },
          n: null,
          r: null,
          p: null,
          salt: bytesToHex(salt),
        },
      ],
      params: { nonce: bytesToHex(nonce), tag: tagOf(sealed) },
    },
    db: toBase64(sealed.subarray(0, -16)),
  });
}

/** What servers and desktops write. */
export const samples: Sample[] = [
  {
    format: 'sql-dump',
    name: 'dump.sql',
    bytes: utf8(
      `CREATE TABLE \`twofaccounts\` (\`id\` int, \`service\` varchar(255), \`account\` varchar(255), \`secret\` text, \`otp_type\` varchar(8));\nINSERT INTO \`twofaccounts\` VALUES (1,'${github.issuer}','${github.account}','${b32(github)}','totp');\n`,
    ),
    accounts: [plainTotp(github)],
  },
  {
    format: 'aegis-encrypted',
    name: 'authenticator-backup.json',
    bytes: await gnomeAuthenticator(),
    password: PASSWORD,
    accounts: [core(github), core(odd)],
  },
  {
    format: 'keycloak-json',
    name: 'realm.json',
    bytes: json({
      realm: 'GitHub',
      users: [
        {
          username: 'alice@example.com',
          credentials: [
            { type: 'password', secretData: '{"value":"x"}' },
            {
              type: 'otp',
              secretData: JSON.stringify({ value: b32(github) }),
              credentialData: JSON.stringify({
                subType: 'totp',
                digits: 6,
                period: 30,
                algorithm: 'HmacSHA1',
                secretEncoding: 'BASE32',
              }),
            },
          ],
        },
      ],
    }),
    accounts: [core(github)],
  },
  {
    format: 'yubikey-log',
    name: 'configuration_log.csv',
    bytes: utf8(
      `LOGGING START,11/03/2024 10:20\nOATH-HOTP,11/03/2024 10:25,2,ubhe12345678,,${bytesToHex(bank.secret)},,,0,0,0,6,42,0,0,0,0,0\n`,
    ),
    accounts: [{ ...core(bank), issuer: 'YubiKey', account: 'ubhe12345678' }],
  },
  {
    format: 'token-list',
    name: 'tokens.csv',
    bytes: utf8(`alice, ${bytesToHex(github.secret)}, totp, 6, 30\ntoken, ${bytesToHex(bank.secret)}, hotp, 6, 42\n`),
    accounts: [
      { ...plainTotp(github), issuer: '', account: 'alice' },
      { ...core(bank), issuer: '' },
    ],
  },
  {
    format: 'field-text',
    name: 'accounts.yml',
    bytes: utf8(
      `- issuer: GitHub\n  account: alice@example.com\n  secret: ${b32(github)}\n- issuer: Bank\n  account: token\n  type: hotp\n  counter: 42\n  secret: "${b32(bank)}"\n`,
    ),
    accounts: [core(github), core(bank)],
  },
];
