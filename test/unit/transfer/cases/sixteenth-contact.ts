import { deflateSync, gzipSync } from 'node:zlib';
import { A, B, type Case, file, HEX, w } from './case.ts';

const both = [w('Shop', 'me'), w('Mail', 'you', B)];
const SOPS = 'ENC[AES256_GCM,data:abcd,iv:abcd=,tag:abcd==,type:str]';

/** A tar archive of one file. */
function tarOf(name: string, text: string): Buffer {
  const head = Buffer.alloc(512);
  head.write(name, 0);
  head.write(text.length.toString(8).padStart(11, '0'), 124);
  head.write('0', 156);
  head.write('ustar', 257);
  return Buffer.concat([head, Buffer.from(text), Buffer.alloc(1024 - (text.length % 512))]);
}

const backup = (settings: string, archive: Uint8Array) =>
  Buffer.concat([Buffer.from(`ANDROID BACKUP\n5\n${settings}\n`), archive]);
const list = tarOf('apps/x/f/keys.csv', `name,user,secret\nShop,me,${A}\n`);

/** What is kept further in, notes within entries, and what archives and other programs put around. */
export const sixteenthContact: Case[] = [
  file(
    "settings further in, as privacyIDEA's janitor writes them",
    `- owner: me\n  serial: T1\n  type: totp\n  otpkey: ${HEX}\n  otplen: 8\n  info_list:\n    hashlib: sha256\n    timeStep: '60'\n- owner: you\n  otpkey: ${HEX}\n  info_list:\n    timeStep: '30'\n`,
    [w('', 'me', B, { digits: 8, period: 60, algorithm: 'SHA256' }), w('', 'you', B)],
  ),
  file(
    'settings above the key they are for, and what repeats a name',
    `Shop:\n  settings:\n    digits: 8\n    period: 60\n  user: me\n  device:\n    user: phone\n    digits: 6\n  secret: ${A}\nMail:\n  user: you\n  secret: ${B}\n`,
    [w('Shop', 'me', A, { digits: 8, period: 60 }), w('Mail', 'you', B)],
  ),
  file(
    'a list among the fields',
    `- name: Shop\n  tags:\n    - web\n    - old\n  user: me\n  secret: ${A}\n- name: Mail\n  user: you\n  secret: ${B}\n`,
    both,
  ),
  file(
    'accounts further in are their own',
    `work:\n  user: boss\n  Shop:\n    user: me\n    secret: ${A}\n  Mail:\n    user: you\n    secret: ${B}\n`,
    both,
  ),
  file(
    'properties of Org mode',
    `* Shop\n:PROPERTIES:\n:USERNAME: me\n:TOTP: ${A}\n:END:\n* TODO Mail :web:\n:PROPERTIES:\n:USERNAME: you\n:TOTP: ${B}\n:END:\n`,
    both,
  ),
  file('a line says what the key below is for', `GitHub 2FA\n${A}\n\nMail TOTP:\n${B}\n`, [
    w('GitHub', ''),
    w('Mail', '', B),
  ]),
  file('Simplenote', { activeNotes: [{ id: '1', content: `GitHub 2FA\r\n${A}` }], trashedNotes: [] }, [
    w('GitHub', ''),
  ]),
  file(
    'a list of descriptions',
    `<html><body><dl><dt>Shop</dt><dd>User: me<br>Key: <code>JBSW Y3DP EHPK 3PXP</code></dd><dt>Mail</dt><dd>User: you<br>Key: ${B}</dd></dl></body></html>`,
    both,
  ),
  file(
    'KeePass 1, with a key in the notes',
    `<?xml version="1.0"?><pwlist><pwentry><title>Shop</title><username>me</username><password>hunter2</password><notes>TOTP: ${A}</notes></pwentry></pwlist>`,
    [w('Shop', 'me')],
  ),
  file(
    'a key in the notes of JSON',
    [{ title: 'Shop', username: 'me', comment: `old\n2FA key ${A}` }],
    [w('Shop', 'me')],
  ),
  file(
    "Kaspersky's text",
    `Websites\n\nWebsite name: Shop\nWebsite URL: https://shop.example\nLogin name: Work\nLogin: me\nPassword: hunter2\nComment: 2FA key ${A}\n\n---\n\n`,
    [w('Shop', 'me')],
  ),
  file('what stands before a note is no name', `Comment: 2FA key ${A}\n`, [w('', '')]),
  file('gzip within gzip', gzipSync(gzipSync(`name,user,secret\nShop,me,${A}\n`)), [w('Shop', 'me')]),
  file('gzip within gzip, without end', gzipSync(gzipSync(gzipSync(gzipSync(A)))), 'refuse', { code: 'unsupported' }),
  file('adb backup', backup('1\nnone', deflateSync(list)), [w('Shop', 'me')]),
  file('adb backup, not packed', backup('0\nnone', list), [w('Shop', 'me')]),
  file('adb backup under a password', backup('1\nAES-256', Buffer.alloc(64, 'ab')), 'refuse', { code: 'unsupported' }),
  file('adb backup, cut', backup('1\nnone', deflateSync(list).subarray(0, 40)), 'refuse', { code: 'damaged' }),
  file('SOPS', `shop:\n    totp: ${SOPS}\nsops:\n    version: 3.8.1\n`, 'refuse', { code: 'unsupported' }),
  file('SOPS as JSON', { shop: { totp: SOPS }, sops: { version: '3.8.1' } }, 'refuse', { code: 'unsupported' }),
];
