import { describe, expect, test } from 'vitest';
import { Failure } from '../../../lib/failure.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { A, B } from './cases/case.ts';

/** What a file brings; a refusal brings nothing. */
async function bring(data: string | object) {
  const bytes = new TextEncoder().encode(typeof data === 'string' ? data : JSON.stringify(data));
  try {
    const { accounts, problems, warnings } = await readExport({ name: 'export', bytes });
    return { accounts, problems: problems.length, warnings: warnings.map(({ code }) => code) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { accounts: [], problems: 0, warnings: [] };
  }
}

const entry = { issuer: 'Shop', username: 'me', secret: A };
const fingerprint = '43:51:43:a1:b5:fc:8b:b7:0a:3a:a9:b1:0f:66:73:a8';

/** Texts whose letters a key may have, though they are none. */
describe('never an account', () => {
  test.each<[string, string | object]>([
    ['a password under "key" beside a key', `name,username,key\nShop,me,${A}\nDoor,you,hunter2\n`],
    ['a password with a number under "key"', `name,username,key\nShop,me,${A}\nDoor,you,password2\n`],
    ['a password in capitals', [entry, { name: 'Door', username: 'you', key: 'MYPASSWORD' }]],
    [
      'a word under "seed"',
      [
        { name: 'Shop', seed: A },
        { name: 'Door', seed: 'abandon' },
      ],
    ],
    ['a passphrase under "key"', [entry, { name: 'Door', key: 'correct horse battery staple' }]],
    ['a passphrase in one word', [entry, { name: 'Door', key: 'correcthorsebatterystaple' }]],
    ['the words of a wallet', [entry, { name: 'Coins', seed: 'tiger lemon orbit chair mango river stone' }]],
    ['a licence', [entry, { name: 'Editor', key: 'VKJGA-NPHTM-CDJMF-MPGTH-VVTBB' }]],
    ['a fingerprint', [entry, { name: 'server', key: fingerprint }]],
    ['a password under "secret"', [entry, { name: 'Door', username: 'you', secret: 'letmein' }]],
    ['a Danish password', `navn;bruger;hemmelig kode\nShop;me;${A}\nBank;you;hunter2\n`],
    ['a Swedish PIN', `namn;konto;hemlig kod\nShop;me;${A}\nBank;you;7777\n`],
    ['a Spanish password', `nombre;cuenta;clave secreta\nShop;me;${A}\nBank;you;hunter2\n`],
    ['a sentence that says which app has the code', [entry, { name: 'Door', totp: 'ask me for the phone' }]],
    ['a word in capitals that says how', [entry, { name: 'Door', '2fa': 'AUTHENTICATOR' }]],
    [
      'a recovery code beside a user',
      { shop: entry, mail: { email: 'you@mail.example', code: 'ABCDEFGHIJKLMNOPQRST' } },
    ],
    ['a coupon beside a user', { shop: entry, mail: { username: 'you', code: 'SUMMERHOLIDAYSALE25' } }],
    ['a passphrase in a map of keys', { Shop: A, 'Wi-Fi': 'correcthorsebatterystaple' }],
    ['a recovery key in a map of keys', { Shop: A, 'Mail recovery': B }],
  ])('%s', async (_, data) => {
    const { accounts } = await bring(data);
    expect(accounts.map(({ secret }) => toBase32(secret))).toEqual([A]);
  });

  test.each<[string, string | object]>([
    ['one Danish password', 'navn,bruger,hemmelig kode\nBank,bob,hunter2\n'],
    ['one fingerprint', [{ name: 'server', key: fingerprint }]],
    ["a server's secret", { auth: { jwt: { secret: A, expiresIn: '1h' } }, session: { name: 'sid', secret: B } }],
    ["a server's secret in YAML", `jwt:\n  secret: ${A}\nsession:\n  name: sid\n  secret: ${B}\n`],
    ["a server's secret in INI", `[jwt]\nsecret = ${A}\nexpires = 3600\n`],
    ['links of games', 'My games\nsteam://rungameid/440\nsteam://downloads\nsteam://open/games\n'],
    ['a link of a game in a table', 'name,url\nTF2,steam://rungameid/440\nFriends,steam://friends\n'],
    ['a link of a game in JSON', { games: [{ name: 'x', url: 'steam://downloads' }] }],
    ['one recovery code', { shop: { email: 'me@shop.example', code: 'ABCDEFGHIJKLMNOPQRST' } }],
    ['one passphrase by its name', { password: 'correcthorsebatterystaple' }],
    ['the words of a wallet as text', 'Name: Coins\nSeed: tiger lemon orbit chair mango river stone\nUser: me\n'],
    ['a password as text', 'Name: Bank\nUser: me\nPIN: 1234\nSecret: hunter2\n'],
    ['a password in a list of Markdown', '## Bank\n\n- User: me\n- Secret: hunter2\n'],
    ['a table of recovery codes', `name,username,recovery code\nBank,me,${A}\n`],
    ['a table of keys of an API', `name,api secret\nBank,${A}\nShop,${B}\n`],
    ['other secrets by their names', { apikey: A, recoveryKey: B, passphrase: A }],
    ['a password with a number', [{ name: 'Bank', secret: 'password2', username: 'me' }]],
    ['a passphrase with the name of a device', { username: 'al', mfa_device_key: 'correcthorsebatterystaple' }],
    ['a password of codes in a table', `username,mfa_login_secret\nal,correcthorsebatterystaple\n`],
    ['a password to see codes', `username,otp_password_secret\nal,correcthorsebatterystaple\n`],
    ['an app', { username: 'al', otp_provider_key: 'googleauthenticator' }],
    ['a key that signs', { username: 'al', totp_signing_key: B }],
    ['a private key', { username: 'al', otp_private_key: B }],
    ['a word under a name for codes', { username: 'al', mfa_user_key: 'correcthorsebatterystaple' }],
    ['which app', [{ name: 'MFA_PROVIDER', value: 'googleauthenticator' }]],
    ['a licence in XML', '<list><item><name>Editor</name><key>VKJGA-NPHTM-CDJMF-MPGTH-VVTBB</key></item></list>'],
  ])('alone: %s', async (_, data) => {
    expect((await bring(data)).accounts).toEqual([]);
  });

  test('tells of what is no key under a name that means keys', async () => {
    expect((await bring(`name,username,key\nShop,me,${A}\nDoor,you,hunter2\n`)).problems).toBe(1);
    expect(
      (
        await bring([
          { name: 'Shop', seed: A },
          { name: 'Door', seed: 'abandon' },
        ])
      ).problems,
    ).toBe(1);
  });
});

describe('a comment is no name', () => {
  test('below a field', async () => {
    const { accounts } = await bring(`Title: Shop\n# Hunter2 pass\n\nUser: me\nTOTP: ${A}\n`);
    expect(accounts.map(({ issuer, account }) => [issuer, account])).toEqual([['', 'me']]);
  });

  test('but a title is, below a rule', async () => {
    const { accounts } = await bring(`# Shop\n\nUser: me\nTOTP: ${A}\n---\n# Mail\n\nUser: you\nTOTP: ${B}\n`);
    expect(accounts.map(({ issuer }) => issuer)).toEqual(['Shop', 'Mail']);
  });
});

describe('settings', () => {
  const usual = { digits: 6, period: 30, algorithm: 'SHA1' };
  const other = { digits: 8, period: 60, algorithm: 'SHA512' };

  test.each<[string, object, object]>([
    ['the length of a password', { ...entry, options: { length: 20 } }, usual],
    ['the size of a picture', { ...entry, settings: { size: 256, count: 3, step: 1, seconds: 5 } }, usual],
    ['digits that no code has', { ...entry, options: { digits: 2, period: 0 } }, usual],
    ['an algorithm of something else', { ...entry, config: { algorithm: 'AES-256' } }, usual],
    ['names that say nothing else', { ...entry, config: { otplength: 8, timestep: 60, algorithm: 'SHA512' } }, other],
    ['an object of its own', { ...entry, totpParams: other }, other],
    ['objects side by side', { issuer: 'Shop', account: 'me', params: other, otp: { secret: A } }, other],
    ['fields beside the object of the key', { issuer: 'Shop', account: 'me', ...other, otp: { secret: A } }, other],
    ['what the object of the key says itself', { issuer: 'Shop', params: other, otp: { secret: A, ...usual } }, usual],
  ])('%s', async (_, item, wanted) => {
    const { accounts, problems } = await bring({ items: [item] });
    expect({ accounts, problems }).toMatchObject({ accounts: [{ issuer: 'Shop', ...wanted }], problems: 0 });
  });

  test('warns of a name that may be one', async () => {
    const { accounts, warnings } = await bring([{ ...entry, options: { length: 8 } }]);
    expect({ accounts, warnings }).toMatchObject({ accounts: [usual], warnings: ['column-unused'] });
  });
});
