import { zipOf } from '../make-zip.ts';
import { github, json, plainTotp, type Sample, secretText } from '../sample.ts';

const item = {
  object: 'item',
  name: 'GitHub',
  favorite: false,
  login: { username: github.account, totp: secretText(github), uris: [{ uri: 'https://github.com/login' }] },
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
    name: 'without a mark.json',
    bytes: json({ folders: [], items: [item] }),
    accounts: expected,
  },
];
