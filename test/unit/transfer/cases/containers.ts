import { A, B, both, type Case, file, HEX, O, SHOP, w } from './case.ts';

export const containers: Case[] = [
  file('json cut off', `{"services":[{"name":"Shop","secret":"${A}"`, 'refuse', { code: 'damaged' }),
  file('json trailing comma', `[{"name":"Shop","secret":"${A}"},]`, 'refuse', { code: 'json-broken' }),
  file(
    'jsonl',
    `{"issuer":"Shop","account":"me","secret":"${A}"}\n{"issuer":"Mail","account":"you","secret":"${B}"}\n`,
    both,
  ),
  file('json string wrapped', JSON.stringify(JSON.stringify([{ issuer: 'Shop', account: 'me', secret: A }])), [
    w('Shop', 'me'),
  ]),
  file(
    'pinned tags',
    [{ issuer: 'Shop', account: 'me', secret: A, tags: ['a', 'b'], favorite: true }],
    [w('Shop', 'me', A, { tags: ['a', 'b'], favorite: true })],
  ),
  file('2fa directory style key in object', { accounts: { github: { secret: A, username: 'me' } } }, [
    w('github', 'me'),
  ]),
  file(
    'gauth export json',
    [{ name: 'me', issuer: 'Shop', secret: A, url: SHOP, type: 'totp', counter: null }],
    [w('Shop', 'me')],
  ),
  file('google extract_otp_secrets csv', `name,secret,issuer,type,counter,url\nme,${A},Shop,totp,,${SHOP}\n`, [
    w('Shop', 'me'),
  ]),
  file(
    'ente json codes',
    `${O('Shop:me', A, '&issuer=Shop&algorithm=Algorithm.sha1&digits=6&period=30&codeDisplay=%7B%22pinned%22%3Atrue%2C%22trashed%22%3Afalse%2C%22tags%22%3A%5B%22w%22%5D%2C%22note%22%3A%22n%22%7D')}\n`,
    [w('Shop', 'me', A, { tags: ['w'], favorite: true })],
  ),
  file(
    'codebook/keeper records',
    {
      shared_folders: [],
      records: [{ title: 'Shop', login: 'me', password: 'x', login_url: '', custom_fields: { 'TFC:Keeper': SHOP } }],
    },
    [w('Shop', 'me')],
  ),
  file(
    'passbolt json',
    { totp: { secret_key: A, algorithm: 'SHA1', digits: 6, period: 30 }, name: 'Shop', username: 'me' },
    [w('Shop', 'me')],
  ),
  file('bitwarden cipher camel', { items: [{ name: 'Shop', login: { username: 'me', totp: `steam://${A}` } }] }, [
    { type: 'steam', s: A },
  ]),
  file(
    'microsoft list plain',
    {
      tokens: [
        {
          serialNumber: '1',
          secretKey: B,
          timeIntervalInSeconds: 30,
          hashFunction: 'hmacsha1',
          assignTo: { displayName: 'Helga' },
        },
      ],
    },
    [{ s: B }],
  ),
  file(
    'keepass tray',
    `<?xml version="1.0"?><KeePassFile><Root><Group><Name>R</Name><Entry><String><Key>Title</Key><Value>Shop</Value></String><String><Key>UserName</Key><Value>me</Value></String><String><Key>TOTP Seed</Key><Value>${A}</Value></String><String><Key>TOTP Settings</Key><Value>60;8</Value></String></Entry></Group></Root></KeePassFile>`,
    [w('Shop', 'me', A, { digits: 8, period: 60 })],
  ),
  file(
    'keepass otp S',
    `<?xml version="1.0"?><KeePassFile><Root><Group><Name>R</Name><Entry><String><Key>Title</Key><Value>Steam</Value></String><String><Key>UserName</Key><Value>me</Value></String><String><Key>TOTP Seed</Key><Value>${A}</Value></String><String><Key>TOTP Settings</Key><Value>30;S</Value></String></Entry></Group></Root></KeePassFile>`,
    [{ type: 'steam', s: A }],
  ),
  file(
    'keepass TimeOtp',
    `<?xml version="1.0"?><KeePassFile><Root><Group><Name>R</Name><Entry><String><Key>Title</Key><Value>Shop</Value></String><String><Key>UserName</Key><Value>me</Value></String><String><Key>TimeOtp-Secret-Hex</Key><Value>${HEX}</Value></String><String><Key>TimeOtp-Algorithm</Key><Value>HMAC-SHA-512</Value></String><String><Key>TimeOtp-Length</Key><Value>8</Value></String></Entry></Group></Root></KeePassFile>`,
    [w('Shop', 'me', B, { algorithm: 'SHA512', digits: 8 })],
  ),
  file(
    'generic xml',
    `<?xml version="1.0"?><accounts><account><name>Shop</name><username>me</username><secret>${A}</secret></account></accounts>`,
    [w('Shop', 'me')],
  ),
  file(
    'pskc hotp',
    `<?xml version="1.0"?><KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc"><KeyPackage><DeviceInfo><SerialNo>1</SerialNo></DeviceInfo><Key Id="k" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:hotp"><Issuer>Iss</Issuer><AlgorithmParameters><ResponseFormat Length="8" Encoding="DECIMAL"/></AlgorithmParameters><Data><Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret><Counter><PlainValue>5</PlainValue></Counter></Data></Key></KeyPackage></KeyContainer>`,
    [{ type: 'hotp', issuer: 'Iss', s: B, digits: 8, counter: 5 }],
  ),
];
