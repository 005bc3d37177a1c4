import { zipOf } from '../make-zip.ts';
import { github, json, plainTotp, type Sample, secretText } from '../sample.ts';

const item = {
  object: 'item',
  name: 'GitHub',
  favorite: false,
  login: { username: github.account, totp: secretText(github), uris: [{ uri: 'https://github.com/login' }] },
};
/** Every kind of match that Bitwarden has, by its number there. */
const matched = {
  ...item,
  login: {
    ...item.login,
    uris: [
      { match: null, uri: 'https://www.example.com/login' },
      { match: 0, uri: 'https://login.example.net/' },
      { match: 1, uri: 'https://portal.example.org/' },
      { match: 2, uri: 'https://app.example.org/team/' },
      { match: 3, uri: 'https://192.168.1.10:8443/login' },
      { match: 4, uri: '^https://.*\\.example\\.dev/' },
      { match: 5, uri: 'https://forum.example.com/' },
      // One site twice: the wider of the two, as in Bitwarden.
      { match: 5, uri: 'https://portal.example.org/old' },
      { match: 1, uri: 'https://example.net/' },
    ],
  },
};
const expected = [{ ...plainTotp(github), sites: ['github.com'] }];

/** A vault of Bitwarden in the forms of its web app and of its command line. */
export const samples: Sample[] = [
  {
    format: 'bitwarden-zip',
    name: 'bitwarden_export.zip',
    bytes: await zipOf({
      'data.json': JSON.stringify({ encrypted: false, folders: [], items: [item] }),
      'attachments/1/photo.png': 'no picture',
      'attachments/1/recovery.txt': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
    }),
    accounts: expected,
  },
  {
    format: 'bitwarden-list',
    name: 'items.json',
    bytes: json([item, { object: 'item', name: 'Note', login: null }]),
    accounts: expected,
  },
  {
    format: 'bitwarden-list',
    name: 'serve.json',
    bytes: json({ success: true, data: { object: 'list', data: [item] } }),
    accounts: expected,
  },
  {
    format: 'bitwarden-json',
    name: 'matches.json',
    bytes: json({ encrypted: false, folders: [], items: [matched] }),
    accounts: [
      {
        ...plainTotp(github),
        sites: [
          'example.com',
          'example.net',
          'portal.example.org',
          'app.example.org',
          '192.168.1.10:8443',
          'forum.example.com',
        ],
        siteRules: {
          'portal.example.org': 'host',
          'app.example.org': 'host',
          '192.168.1.10:8443': 'host',
          'forum.example.com': 'never',
        },
      },
    ],
  },
  {
    format: 'bitwarden-json',
    name: 'without a mark.json',
    bytes: json({ folders: [], items: [item] }),
    accounts: expected,
  },
];
