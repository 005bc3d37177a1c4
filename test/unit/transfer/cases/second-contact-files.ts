import { gzipSync } from 'node:zlib';
import { zipOf } from '../make-zip.ts';
import { A, B, both, type Case, file, HEX, MAIL, O, SHOP, shop, w } from './case.ts';
import { secondContactTrees } from './second-contact-trees.ts';

/** A file of tar: a header of 512 bytes, then the content. */
function tarOf(name: string, text: string): Uint8Array {
  const tar = Buffer.alloc(2048);
  tar.write(name, 0);
  tar.write('0000644\0', 100);
  tar.write(text.length.toString(8).padStart(11, '0'), 124);
  tar.write('ustar\x0000', 257);
  tar.write(text, 512);
  return new Uint8Array(tar);
}

/** A second set of files, written down before anyone had tried them. */
export const secondContactFiles: Case[] = [
  ...secondContactTrees,
  file(
    '1PIF',
    `{"uuid":"x","typeName":"webforms.WebForm","title":"Shop","location":"https://shop.example","secureContents":{"fields":[{"designation":"username","name":"u","type":"T","value":"me"}],"sections":[{"name":"s","title":"","fields":[{"k":"concealed","n":"TOTP_1","t":"one-time password","v":"${SHOP}"}]}]}}\n***5642bee8-a5ff-11dc-8314-0800200c9a66***\n`,
    shop,
  ),
  file(
    'Authme',
    {
      role: 'export',
      encrypted: false,
      version: '3',
      codes: Buffer.from(`\nName:   Shop\nSecret: ${A}\nIssuer: Shop\nType:   OTP_TOTP\n\n`).toString('base64'),
    },
    [{ s: A, issuer: 'Shop' }],
  ),
  file(
    'entries with nested keys',
    { entries: [{ title: 'Shop', credentials: { username: 'me', twoFactor: { key: A, digits: 8, period: 60 } } }] },
    [w('Shop', 'me', A, { digits: 8, period: 60 })],
  ),
  file('a map of links', { Shop: SHOP, Mail: MAIL }, both),
  file('a record kept as text', [{ id: 1, data: JSON.stringify({ issuer: 'Shop', account: 'me', secret: A }) }], shop),
  file(
    'milliseconds',
    [{ issuer: 'Shop', account: 'me', secret: A, periodMs: 60000 }],
    [w('Shop', 'me', A, { period: 60 })],
  ),
  file(
    'sealed by an unknown app',
    {
      version: 2,
      salt: 'c2FsdHNhbHRzYWx0c2FsdA==',
      iv: 'aXZpdml2aXZpdml2aXZpdg==',
      data: 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo'.repeat(8),
    },
    'refuse',
    { code: 'unsupported' },
  ),
  file(
    'passwords in JSON',
    { logins: [{ site: 'https://shop.example', user: 'me', password: 'correct horse' }] },
    'refuse',
    { code: 'unsupported' },
  ),
  file('Aegis cut off', `{"version":1,"header":{"slots":[{"type":1,"uuid":"x","key":"ab`, 'refuse', {
    code: 'damaged',
  }),
  file(
    'Bitwarden table',
    `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\nWork,1,login,Shop,,,0,https://shop.example,me,x,${A}\n,,note,Memo,hello,,0,,,,\n`,
    [w('Shop', 'me', A, { tags: ['Work'], favorite: true })],
  ),
  file(
    'NordPass with fields of its own',
    `name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,pin,expirydate,zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state,type,custom_fields\nShop,https://shop.example,,me,x,,,,,,,,,,,,,,,,,password,"[{""type"":""text"",""label"":""totp"",""value"":""${A}""}]"\n`,
    [{ s: A, issuer: 'Shop', account: 'me' }],
  ),
  file(
    'a link in the note of a password',
    `name,url,username,password,note\nShop,https://shop.example,me,x,${SHOP}\nIdle,https://idle.example,you,y,\n`,
    shop,
  ),
  file(
    'a note of several lines',
    `"Title","Username","Notes","OTPAuth"\n"Shop","me","first line\nsecond, line","${SHOP}"\n"Mail","you","","${MAIL}"\n`,
    both,
  ),
  file('a column for two factors', `Site,Login,2FA secret\nShop,me,${A}\nMail,you,${B}\n`, both),
  file('French columns', `Nom;Identifiant;Clé secrète\nShop;me;${A}\nMail;you;${B}\n`, both),
  file('Spanish columns', `Servicio,Usuario,Clave secreta\nShop,me,${A}\nMail,you,${B}\n`, both),
  file('Japanese columns', `サービス名,ユーザー名,シークレットキー\nShop,me,${A}\nMail,you,${B}\n`, both),
  file('Russian columns', `Сервис;Логин;Секретный ключ\nShop;me;${A}\nMail;you;${B}\n`, both),
  file('German columns with parameters', `Dienst;Benutzername;Geheimnis;Stellen;Intervall\nShop;me;${A};8;60\n`, [
    w('Shop', 'me', A, { digits: 8, period: 60 }),
  ]),
  file(
    'UTF-16 of Excel',
    new Uint8Array(Buffer.from(`\ufeffname\tusername\ttotp\r\nShop\tme\t${A}\r\n`, 'utf16le')),
    shop,
  ),
  file('one column of links', `uri\n"${SHOP}"\n"${MAIL}"\n`, both),
  file('a table with an empty title', `,Account,Secret\n1,Shop:me,${A}\n2,Mail:you,${B}\n`, both),
  file('hex with a 0x', `serial number,secret key,time interval\n123,0x${HEX},30\n`, [{ s: B, period: 30 }]),
  file('a Norton table', `username,password,title,url,notes\nme,x,Shop,https://shop.example,\n`, 'refuse', {
    code: 'unsupported',
  }),
  file('tar', tarOf('codes.txt', SHOP), shop),
  file('tar, gzipped', new Uint8Array(gzipSync(tarOf('codes.txt', SHOP))), shop),
  file('xz', Uint8Array.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, ...new Uint8Array(60)]), 'refuse', {
    code: 'unsupported',
  }),
  file('bzip2', Uint8Array.from([...Buffer.from('BZh91AY&SY'), ...new Uint8Array(60)]), 'refuse', {
    code: 'unsupported',
  }),
  file(
    'HEIC',
    Uint8Array.from([
      0,
      0,
      0,
      0x18,
      ...Buffer.from('ftypheic'),
      0,
      0,
      0,
      0,
      ...Buffer.from('mif1heic'),
      ...new Uint8Array(60),
    ]),
    'refuse',
  ),
  file(
    'a drawing',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>',
    'refuse',
  ),
  file(
    'an OpenDocument',
    await zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': '<office:document-content/>',
    }),
    'refuse',
    { code: 'unsupported' },
  ),
  file(
    'a folder of text files',
    await zipOf({
      'codes/Shop.txt': SHOP,
      'codes/Mail.txt': MAIL,
      'codes/readme.txt': 'My codes.',
      'codes/recovery.txt': 'abcd-1234\nefgh-5678\nijkl-9012\nmnop-3456\n',
    }),
    both,
    { problems: 0 },
  ),
  file(
    'a chain of a certificate',
    `-----BEGIN CERTIFICATE-----\nMIIB${'QUJD'.repeat(40)}\n-----END CERTIFICATE-----\n`,
    'refuse',
    { code: 'unsupported' },
  ),
  file(
    'a link with the key of another as tag',
    [{ issuer: 'Shop', account: 'me', secret: A, tags: [MAIL], note: `secret=${B}` }],
    [w('Shop', 'me', A, { tags: [], note: '' })],
  ),
  file('a title that is a link', [{ name: O('Mail:you', B), secret: A }], [{ s: A, issuer: '' }]),
];
