import { A, B, both, type Case, file, w } from './case.ts';

const other = { digits: 8, period: 60 };
const names = [w('Shop', ''), w('Mail', '', B)];
const INPUT = '<input '.concat(' value="aaaaaaaaaaaaaaaa"'.repeat(40_000));

/** What wide rules took from honest files: names, settings and accounts beside those that they are for. */
export const eleventhContact: Case[] = [
  file(
    'two names of keys and settings beside them',
    { totp_secret_key: A, mfa_seed_key: B, digits: 8, period: 60, algorithm: 'SHA256' },
    [A, B].map((s) => ({ s, digits: 8, period: 60, algorithm: 'SHA256' })),
  ),
  file(
    'one key under two names of a named entry',
    [{ issuer: 'Shop', account: 'me', totp_secret_key: A, google_auth_secret: A, digits: 8 }],
    [w('Shop', 'me', A, { digits: 8 })],
  ),
  file(
    'a list beside several keys',
    { mail_totp_secret: B, vpn_mfa_secret: A, accounts: [{ issuer: 'Shop', account: 'me', secret: A }] },
    [{ s: B, issuer: 'mail' }, { s: A, issuer: 'vpn' }, w('Shop', 'me')],
  ),
  file('settings around several keys', { digits: 8, period: 60, keys: { shop_totp_secret: A, mail_totp_secret: B } }, [
    { s: A, issuer: 'shop', ...other },
    { s: B, issuer: 'mail', ...other },
  ]),
  file('a heading of one block', `Vpn codes (8 digits, 60s):\nShop: ${A}\n\nOthers:\nMail: ${B}\n`, [
    w('Shop', '', A, other),
    w('Mail', '', B),
  ]),
  file('settings up to the next heading', `# Work\n8 digits, 60 seconds\nShop: ${A}\n# Private\nMail: ${B}\n`, [
    w('Shop', '', A, other),
    w('Mail', '', B),
  ]),
  file('settings of all blocks', `All codes: 8 digits, 60 seconds\n\nShop: ${A}\n\n# Private\nMail: ${B}\n`, [
    w('Shop', '', A, other),
    w('Mail', '', B, other),
  ]),
  file('a heading above an empty line', `## Vpn (8 digits, 60 s)\n\n- Shop: ${A}\n- Mail: ${B}\n`, [
    w('Shop', '', A, other),
    w('Mail', '', B, other),
  ]),
  file('a setting of a phone', `Settings: auto lock 45 s\nShop: ${A}\nMail: ${B}\n`, names),
  file('a note of one of them', `Shop: ${A}\nNote: bank has 8 digits\nMail: ${B}\n`, names),
  file('a session', `Shop session expires in 90 seconds, 8 digits\nShop: ${A}\nMail: ${B}\n`, names),
  file('digits of a PIN', { issuer: 'Shop', account: 'me', secret: A, pinLength: 4 }, [w('Shop', 'me')]),
  file('an account below a key of AWS', `aws_access_key_id = AKIA\n\n[Shop]\nsecret=${A}\n`, [w('Shop', '')]),
  file('a link below a tunnel', `[Interface]\nPrivateKey = abc\n\notpauth://totp/Shop:me?secret=${A}&issuer=Shop\n`, [
    w('Shop', 'me'),
  ]),
  file('dates before names', `2024-01-15 10:30 Shop: ${A}\n[2024-01-16 10:30] Mail: ${B}\n`, names),
  file('dates with a dash', `2024-01-15 10:30 - Shop: ${A}\n2024-01-16 10:30 - Mail: ${B}\n`, names),
  file('a message of a key alone', `[12.03.24, 10:11:12] Ann: Shop\n[12.03.24, 10:11:14] Ann: ${A}\n`, [w('', '')]),
  file('the phone of an account', { name: 'Shop', device_name: 'Phone 7', username: 'me', secret: A }, [
    w('Shop', 'me'),
  ]),
  file(
    'the name of a friend',
    `name,username,friendly name,totp\nShop,me,my phone,${A}\nMail,you,old phone,${B}\n`,
    both,
  ),
  file('a line of fields below others', `Title: Shop\nDigits: 8\nUser: me, Secret: ${A}\n`, [
    w('Shop', 'me', A, { digits: 8 }),
  ]),
  file(
    'lines of fields with others around',
    `Site: Shop, user: me, key: ${A}\nSite: Mail, user: you, key: ${B}\nDigits: 8\n`,
    [w('Shop', 'me'), w('Mail', 'you', B, { digits: 8 })],
  ),
  file(
    'rows of recovery beside a key',
    `INSERT INTO otp_backup_codes (user_id,name,code) VALUES (1,'me','${B}');\nINSERT INTO two_factor_recovery (name,key) VALUES ('me','${B}');\nINSERT INTO mfa_keys (issuer,username,secret,backup_secret) VALUES ('Shop','me','${A}','${B}');\n`,
    [w('Shop', 'me')],
  ),
  file(
    'a switch beside a word',
    `INSERT INTO users (id,name,otp_enabled,secret,mfa_provider_key) VALUES (1,'me','1','correcthorsebattery','googleauthenticator');\nINSERT INTO mfa_keys (issuer,username,secret) VALUES ('Shop','me','${A}');\n`,
    [w('Shop', 'me')],
  ),
  file('a field that does not end', `<!doctype html><html><body><p>Shop: ${A}</p>${INPUT}`, [w('Shop', '')]),
];
