import { zipOf } from '../make-zip.ts';
import { A, B, both, type Case, file, HEX, link, MAIL, O, SHOP, shop, steam, w } from './case.ts';

/** A third set, written down before anyone had tried it. */
export const thirdContact: Case[] = [
  file('okta csv', `Serial Number,Secret Key,Time Interval,Digits,Algorithm\nS1,${HEX},60,8,SHA256\n`, [
    { s: B, period: 60, digits: 8, algorithm: 'SHA256' },
  ]),
  file('pingone', `serialNumber,seed,otpLength,timeStep\nP1,${HEX},8,60\n`, [{ s: B, digits: 8, period: 60 }]),
  file('linotp csv', `LSTO0001;${HEX};HMAC;6\n`, [{ s: B }]),
  file('yaml map', `Shop:\n  user: me\n  secret: ${A}\n  period: 60\nMail:\n  user: you\n  secret: ${B}\n`, [
    w('Shop', 'me', A, { period: 60 }),
    w('Mail', 'you', B),
  ]),
  file('bullets', `- Shop (me): ${A}\n- Mail (you): ${B}\n`, [{ s: A }, { s: B }]),
  file(
    'arrow',
    `Shop -> ${A}\nMail -> ${B}`,
    both.map((b) => ({ s: b.s, issuer: b.issuer })),
  ),
  file('steam csv', `name,type,secret\nSteam,steam,${A}\n`, [steam()]),
  file('hotp csv', `name,type,secret,counter\nShop,HOTP,${A},7\n`, [{ s: A, type: 'hotp', counter: 7 }]),
  file('motp csv', `name,type,secret,pin\nShop,mOTP,3132333435363738,1234\n`, [
    { type: 'motp', s: 'GEZDGNBVGY3TQ', pin: '1234' },
  ]),
  file('battlenet csv', `issuer,account,secret\nBattle.net,EU-1,${HEX}\n`, [{ s: B, digits: 8 }]),
  file('push row', `name,type,secret\nDuo,push,${A}\nShop,totp,${A}\n`, [{ s: A, issuer: 'Shop' }], { problems: 1 }),
  file(
    'kwallet xml',
    `<kwallet name="x"><folder name="OTP"><password name="Shop"><string>${SHOP.replaceAll('&', '&amp;')}</string></password></folder></kwallet>`,
    shop,
  ),
  file(
    'devolutions',
    `<ArrayOfConnection><Connection><Name>Shop</Name><Credentials><UserName>me</UserName><OneTimePassword><Key>${A}</Key><Digits>8</Digits></OneTimePassword></Credentials></Connection></ArrayOfConnection>`,
    [w('Shop', 'me', A, { digits: 8 })],
  ),
  file('passpie', `comment: ''\nlogin: me\nname: Shop\npassword: x\notp: ${A}\n`, shop),
  file(
    'bitwarden org',
    {
      encrypted: false,
      collections: [{ id: 'c', name: 'Team' }],
      items: [{ type: 1, name: 'Shop', collectionIds: ['c'], login: { username: 'me', totp: A } }],
    },
    [{ s: A, issuer: 'Shop', account: 'me' }],
  ),
  file(
    'bitwarden html totp',
    { encrypted: false, items: [{ type: 1, name: 'A&B', login: { username: 'me', totp: `totp:${A}` } }] },
    [{ s: A }],
  ),
  file(
    'apple german',
    `Titel,URL,Benutzername,Passwort,Notizen,OTPAuth\nshop.example,https://shop.example,me,x,,${SHOP}\n`,
    shop,
  ),
  file('kaspersky json', { Websites: [{ 'Website name': 'Shop', Login: 'me', Password: 'x' }] }, 'refuse'),
  file(
    'proton auth missing name',
    { version: 1, entries: [{ id: 'x', content: { uri: O('Shop:me'), entry_type: 'Totp', name: '' }, note: 'n' }] },
    [{ s: A, issuer: 'Shop', account: 'me' }],
  ),
  file('json string of links', [SHOP, MAIL], both),
  file('links in one json text', { backup: `${SHOP}\n${MAIL}` }, both),
  file('upper keys', { ACCOUNTS: [{ ISSUER: 'Shop', ACCOUNT: 'me', SECRET: A, DIGITS: '8' }] }, [
    w('Shop', 'me', A, { digits: 8 }),
  ]),
  file(
    'snake',
    { otp_accounts: [{ service_name: 'Shop', user_name: 'me', secret_key: A, time_step: 60, num_digits: 8 }] },
    [w('Shop', 'me', A, { period: 60, digits: 8 })],
  ),
  file(
    'otpauth zip with password list',
    await zipOf({ 'passwords.csv': 'name,url,username,password\nx,https://x.example,me,x\n', 'otp.txt': SHOP }),
    shop,
  ),
  file('rtf', `{\\rtf1\\ansi\\deff0 ${SHOP}\\par}`, shop),
  file('html entities in csv link', `name,otp\nShop,${SHOP.replaceAll('&', '&amp;')}\n`, shop),
  file('tsv with sep', `sep=\t\nname\tusername\ttotp\nShop\tme\t${A}\n`, shop),
  file('json bom', `\ufeff${JSON.stringify([{ issuer: 'Shop', account: 'me', secret: A }])}`, shop),
  link('unknown param kept', `${SHOP}&lock=true&foo=bar`, shop),
  link('issuer only in label with space', `otpauth://totp/My%20Shop:%20me?secret=${A}`, [w('My Shop', 'me')]),
  link('algorithm with prefix', `${SHOP}&algorithm=HmacSHA256`, [w('Shop', 'me', A, { algorithm: 'SHA256' })]),
  link('digits 7', `${SHOP}&digits=7`, [w('Shop', 'me', A, { digits: 7 })]),
  link('otpauth yubikey', `otpauth://yaotp/Yandex:me?secret=LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI&name=me`, [
    { type: 'yandex', issuer: 'Yandex', s: 'LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI' },
  ]),
];
