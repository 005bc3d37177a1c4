import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Account, makeAccount } from '../../lib/otp/account.ts';
import { formatOtpauthUri } from '../../lib/otp/otpauth-uri.ts';
import { arriving, writeExport } from '../../lib/transfer/export/write.ts';
import { readExport } from '../../lib/transfer/import/read.ts';
import type { FormatId } from '../../lib/transfer/registry.ts';

/** The formats that open_exports.py opens. */
export const OPENED: readonly FormatId[] = [
  'aegis',
  'aegis-encrypted',
  '2fas',
  '2fas-encrypted',
  'ente-plain',
  'ente-encrypted',
];
const PASSWORD = 'correct horse, 42';
/** Debian's own Python, which has the Debian packages. */
const PYTHON = '/usr/bin/python3';

const secret = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const ACCOUNTS = [
  makeAccount({ issuer: 'GitHub', account: 'alice@example.com', secret: secret(20) }),
  makeAccount({ issuer: 'Ünïcode & Söhne', account: '名前+tag', secret: secret(32), algorithm: 'SHA256', digits: 8 }),
  makeAccount({ issuer: 'Slow', account: 'x, y', secret: secret(10), algorithm: 'SHA512', period: 60 }),
  makeAccount({ type: 'hotp', issuer: 'Bank', account: 'token', secret: secret(20), counter: 42 }),
  makeAccount({ type: 'steam', issuer: 'Steam', account: 'gordon', secret: secret(20) }),
];

/** What is compared, and all of what makes a code. */
function facts(account: Account) {
  const { type, issuer, account: name, algorithm, digits, period, counter } = account;
  const time = type === 'hotp' ? counter : period;
  return { type, issuer, account: name, secret: bytesToHex(account.secret), algorithm, digits, time };
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-exports-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Accounts that the other reader found in our file, and how many it was to find. */
export async function opened(format: FormatId): Promise<{ agreeing: number; all: number }> {
  const [file] = await writeExport(format, ACCOUNTS, PASSWORD);
  const theirs: unknown[] = inFolder((folder) => {
    const path = join(folder, 'export');
    writeFileSync(path, file!.bytes);
    const script = join(import.meta.dirname, 'open_exports.py');
    return JSON.parse(execFileSync(PYTHON, [script, format, path, PASSWORD], { encoding: 'utf8' }));
  });
  const ours = arriving(format, ACCOUNTS).map(facts);
  const agreeing = ours.filter((one, i) => JSON.stringify(one) === JSON.stringify(theirs[i])).length;
  return { agreeing: theirs.length === ours.length ? agreeing : 0, all: ours.length };
}

export function hasPython(): boolean {
  return runs(PYTHON, ['-c', 'import cryptography, nacl']);
}

export function hasKeePassXc(): boolean {
  return runs('keepassxc-cli', ['--version']);
}

function runs(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A database that KeePassXC makes of the accounts and the table that it exports from it, as our readers find them. */
export async function fromKeePassXc(kind: 'kdbx' | 'csv'): Promise<{ agreeing: number; all: number }> {
  const totp = ACCOUNTS.filter(({ type }) => type === 'totp');
  const text = (key: string, value: string) => `<String><Key>${key}</Key><Value>${escaped(value)}</Value></String>`;
  const entries = totp.map(
    (one) =>
      `<Entry>${text('Title', one.issuer)}${text('UserName', one.account)}${text('otp', formatOtpauthUri(one))}</Entry>`,
  );
  const xml = `<?xml version="1.0" encoding="utf-8"?><KeePassFile><Root><Group><Name>Root</Name>${entries.join('')}</Group></Root></KeePassFile>`;
  const bytes = inFolder((folder) => {
    const [source, made] = [join(folder, 'in.xml'), join(folder, 'made.kdbx')];
    writeFileSync(source, xml);
    const env = { ...process.env, QT_QPA_PLATFORM: 'offscreen' };
    const input = `${PASSWORD}\n${PASSWORD}\n`;
    execFileSync('keepassxc-cli', ['import', '-q', '-p', '-t', '100', source, made], {
      input,
      stdio: ['pipe', 'ignore', 'ignore'],
      env,
    });
    if (kind === 'kdbx') return readFileSync(made);
    const args = ['export', '-q', '-f', 'csv', made];
    return execFileSync('keepassxc-cli', args, { input: `${PASSWORD}\n`, stdio: ['pipe', 'pipe', 'ignore'], env });
  });
  const { accounts } = await readExport({ name: `made.${kind}`, bytes }, PASSWORD);
  const found = new Set(accounts.map((one) => JSON.stringify(facts(one))));
  return { agreeing: totp.filter((one) => found.has(JSON.stringify(facts(one)))).length, all: totp.length };
}
