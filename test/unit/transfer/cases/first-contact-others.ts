import { gzipSync } from 'node:zlib';
import { zipOf } from '../make-zip.ts';
import { A, B, both, type Case, file, MAIL, SHOP, shop } from './case.ts';

/** Containers, encodings and users’ mistakes written down before anyone had tried them. */
export const firstContactOthers: Case[] = [
  file(
    'PSKC of 60 seconds',
    `<?xml version="1.0"?><KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc"><KeyPackage><DeviceInfo><Manufacturer>Gemalto</Manufacturer><SerialNo>GALT1</SerialNo></DeviceInfo><Key Id="GALT1" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp"><Issuer>Shop</Issuer><AlgorithmParameters><Suite>HMAC-SHA256</Suite><ResponseFormat Length="8" Encoding="DECIMAL"/></AlgorithmParameters><Data><Secret><PlainValue>${Buffer.from('12345678901234567890').toString('base64')}</PlainValue></Secret><TimeInterval><PlainValue>60</PlainValue></TimeInterval></Data></Key></KeyPackage></KeyContainer>`,
    [{ s: B, issuer: 'Shop', algorithm: 'SHA256', digits: 8, period: 60 }],
  ),
  file(
    'Dashlane zip',
    await zipOf(
      Object.fromEntries([
        [
          'credentials.csv',
          `username,username2,username3,title,password,note,url,category,otpSecret\nme,,,Shop,x,,https://shop.example,,${A}\n`,
        ],
        ['securenotes.csv', 'title,note\nhello,world\n'],
        ['payments.csv', 'type,account_name\n'],
        ['ids.csv', 'type,number\n'],
        ['personalInfo.csv', 'type,title\n'],
      ]),
    ),
    shop,
  ),
  file(
    'SafeInCloud',
    `<?xml version="1.0" encoding="utf-8"?><database><label name="Web" id="1"/><card title="Shop" id="2" symbol="s"><field name="Login" type="login">me</field><field name="Password" type="password">x</field><field name="2FA" type="one_time_password">${A}</field></card><card title="Gone" id="3" deleted="true"><field name="2FA" type="one_time_password">${B}</field></card></database>`,
    shop,
  ),
  file(
    'FreeOTP+',
    {
      tokenOrder: ['Shop:me'],
      tokens: [
        {
          algo: 'SHA1',
          counter: 0,
          digits: 6,
          issuerExt: 'Shop',
          label: 'me',
          period: 30,
          secret: [...Buffer.from('Hello!\xde\xad\xbe\xef', 'latin1')].map((b) => (b << 24) >> 24),
          type: 'TOTP',
        },
      ],
    },
    shop,
  ),
  file(
    'a spreadsheet',
    await zipOf(
      Object.fromEntries([
        ['[Content_Types].xml', '<Types/>'],
        ['xl/workbook.xml', '<workbook/>'],
        ['xl/worksheets/sheet1.xml', '<worksheet/>'],
      ]),
    ),
    'refuse',
  ),
  file(
    'a text document',
    await zipOf(
      Object.fromEntries([
        ['[Content_Types].xml', '<Types/>'],
        ['word/document.xml', '<w:document/>'],
      ]),
    ),
    'refuse',
  ),
  file('a PDF', '%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n', 'refuse'),
  file(
    'KeePass 1',
    Uint8Array.from([0x03, 0xd9, 0xa2, 0x9a, 0x65, 0xfb, 0x4b, 0xb5, ...new Uint8Array(120)]),
    'refuse',
  ),
  file('Password Safe', Uint8Array.from([0x50, 0x57, 0x53, 0x33, ...new Uint8Array(200)]), 'refuse'),
  file('RAR', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00, ...new Uint8Array(64)]), 'refuse'),
  file('7-Zip', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4, ...new Uint8Array(64)]), 'refuse'),
  file(
    'a page of a site',
    '<!DOCTYPE html><html><head><title>Security</title></head><body><p>Scan the code</p></body></html>',
    'refuse',
  ),
  file(
    "zip of links with the Finder's files and a photo",
    await zipOf(
      Object.fromEntries([
        ['codes.txt', `${SHOP}\n${MAIL}`],
        ['.DS_Store', '\0\0\0\x01Bud1'],
        ['__MACOSX/._codes.txt', '\0\x05\x16\x07'],
        ['photo.jpg', '\xff\xd8\xff\xe0\0\x10JF'],
      ]),
    ),
    both,
  ),
  file(
    'Bitwarden zip',
    await zipOf(
      Object.fromEntries([
        [
          'data.json',
          JSON.stringify({
            encrypted: false,
            folders: [],
            items: [{ type: 1, name: 'Shop', login: { username: 'me', totp: A } }],
          }),
        ],
        ['attachments/x/key.txt', B],
      ]),
    ),
    shop,
  ),
  file('gzipped JSON', gzipSync(JSON.stringify([{ issuer: 'Shop', account: 'me', secret: A }])), shop),
  file(
    'Windows-1252 table',
    new Uint8Array(Buffer.from(`Dienst;Benutzer;Geheimnis\r\nM\xfcller;me;${A}\r\n`, 'latin1')),
    [{ s: A, issuer: 'Müller' }],
  ),
  file(
    'UTF-16 table without a mark',
    new Uint8Array(Buffer.from(`name,username,totp\r\nShop,me,${A}\r\n`, 'utf16le')),
    shop,
  ),
];
