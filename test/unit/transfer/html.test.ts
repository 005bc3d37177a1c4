import QRCode from 'qrcode';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../lib/crypto/bytes.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { formatOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { bank, core, github, odd, steam } from './sample.ts';
import { escapeXml } from './sample-tools.ts';

const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const page = (title: string, rows: string) =>
  utf8(`<html><head><title>${title}</title></head><body><table>${rows}</table></body></html>`);
const picture = async (text: string) => `<img src="${await QRCode.toDataURL(text)}"/>`;

const HEADER = [
  'Issuer',
  'Name',
  'Type',
  'QR Code',
  'UUID',
  'Note',
  'Favorite',
  'Algo',
  'Digits',
  'Secret',
  'Counter',
  'Period',
];
const cells = ({ issuer, account, type, algorithm, digits, secret, counter, period }: typeof github, qr = '') => [
  escapeXml(issuer),
  escapeXml(account),
  type,
  qr,
  '0b1b9b1e-0000-4000-8000-000000000000',
  'a &amp; b',
  'true',
  algorithm,
  String(digits),
  toBase32(secret),
  type === 'hotp' ? String(counter) : '',
  type === 'hotp' ? '' : String(period),
];

describe('HTML with a table, as Aegis writes it', () => {
  test('is read by its columns', async () => {
    const bytes = page(
      'Aegis Authenticator Export',
      row(HEADER, 'th') + [github, odd, bank, steam].map((one) => row(cells(one))).join(''),
    );
    const { format, accounts, problems } = await readExport({ name: 'aegis.html', bytes });
    expect(format).toBe('aegis-html');
    expect(problems).toEqual([]);
    expect(accounts).toMatchObject(
      [github, odd, bank, steam].map((one) => ({ ...core(one), note: 'a & b', favorite: true })),
    );
  });

  test('in another language by the QR codes in it', async () => {
    const header = row(['Aussteller', 'Name', 'Typ', 'QR-Code'], 'th');
    const rows = await Promise.all(
      [github, odd].map(async (one) => row(['x', 'y', one.type, await picture(formatOtpauthUri(one))])),
    );
    const { format, accounts } = await readExport({ name: 'x.html', bytes: page('Sicherung', header + rows.join('')) });
    expect(format).toBe('html-table');
    expect(accounts).toMatchObject([core(github), core(odd)]);
  });

  test('keeps its good rows and lists the bad ones', async () => {
    const bad = cells(github).with(9, 'not base32!').with(0, 'Broken');
    const other = ['Elsewhere', '', '', await picture('https://example.com')];
    const torn = [
      'Torn',
      '',
      '',
      `<img src="data:image/png;base64,${Buffer.from('\x89PNG\r\n\x1a\n torn', 'latin1').toString('base64')}">`,
    ];
    const bytes = page('Aegis', row(HEADER, 'th') + row(cells(odd)) + row(bad) + row(other) + row(torn));
    const { accounts, problems } = await readExport({ name: 'x.html', bytes });
    expect(accounts).toMatchObject([core(odd)]);
    expect(problems.map(({ where, code }) => [where, code])).toEqual([
      ['Broken', 'secret-not-base32'],
      ['Elsewhere', 'not-an-otp-code'],
      ['Torn', 'damaged'],
    ]);
  });

  test.each([
    ['no table', utf8('<html><body><p>Hello</p></body></html>')],
    ['a table of something else', page('Prices', row(['Mug', '12 EUR']))],
    ['tags that are never closed', utf8(`<html>${'<tr'.repeat(300_000)}`)],
    ['cells that are never closed', utf8(`<html><tr>${'<td'.repeat(300_000)}`)],
    ['pictures that are never closed', utf8(`<html><tr><td>${'<img src='.repeat(100_000)}`)],
    ['text of nothing but brackets', utf8(`<html><tr><td>${'<'.repeat(300_000)}`)],
    ['tags that never end', utf8(`<html>${'<tr><td>'.repeat(50_000)}`)],
  ])('%s is no export', async (_, bytes) => {
    await expect(readExport({ name: 'x.html', bytes })).rejects.toMatchObject({
      code: 'unsupported',
      params: { why: 'page' },
    });
  });
});
