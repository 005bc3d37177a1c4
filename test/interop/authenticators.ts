import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Account, makeAccount } from '../../lib/otp/account.ts';
import { toBase32 } from '../../lib/otp/base32.ts';
import { codeAt } from '../../lib/otp/code.ts';

/** An account, a time, and our code of it. */
export interface Case {
  account: Account;
  seconds: number;
  code: string;
}

const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'] as const;

function randomInteger(min: number, max: number): number {
  return min + Math.floor((crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32) * (max - min + 1));
}

/** Random cases. `digits` are the lengths that the other program can make. */
export function randomCases(count: number, digits: { min: number; max: number }): Case[] {
  return Array.from({ length: count }, () => {
    const account = makeAccount({
      secret: crypto.getRandomValues(new Uint8Array(randomInteger(1, 128))),
      algorithm: ALGORITHMS[randomInteger(0, 2)]!,
      digits: randomInteger(digits.min, digits.max),
      period: randomInteger(1, randomInteger(0, 1) === 0 ? 120 : 86_400),
    });
    const seconds = randomInteger(0, 4_102_444_800);
    return { account, seconds, code: codeAt(account, seconds * 1000).code };
  });
}

/** Debian's own Python, which has the Debian packages. */
const PYTHON = '/usr/bin/python3';

const PYOTP = `
import base64, hashlib, json, sys, pyotp
digests = {'SHA1': hashlib.sha1, 'SHA256': hashlib.sha256, 'SHA512': hashlib.sha512}
for line in sys.stdin:
    c = json.loads(line)
    print(pyotp.TOTP(c['secret'], digits=c['digits'], digest=digests[c['algorithm']], interval=c['period']).at(c['seconds']))
`;

function runs(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch (error) {
    return error instanceof Error && !('code' in error && error.code === 'ENOENT') && !('status' in error);
  }
}

export const hasPyotp = (): boolean => existsSync(PYTHON) && runs(PYTHON, ['-c', 'import pyotp']);
export const hasOathtool = (): boolean => runs('oathtool', ['--version']);

function lines(text: string): string[] {
  return text.trimEnd().split('\n');
}

/** PyOTP's codes of the cases, all from one process. */
export function pyotpCodes(cases: Case[]): string[] {
  const input = cases.map(({ account: { secret, digits, algorithm, period }, seconds }) =>
    JSON.stringify({ secret: toBase32(secret), digits, algorithm, period, seconds }),
  );
  return lines(execFileSync(PYTHON, ['-c', PYOTP], { input: input.join('\n'), encoding: 'utf8' }));
}

/** oathtool's codes of the cases: one process each, all from one shell. It makes 6, 7 or 8 digits. */
export function oathtoolCodes(cases: Case[]): string[] {
  const script = cases.map(
    ({ account: { secret, digits, algorithm, period }, seconds }) =>
      `oathtool --totp=${algorithm} -d ${digits} -s ${period}s -N @${seconds} ${bytesToHex(secret)}`,
  );
  return lines(execFileSync('sh', { input: script.join('\n'), encoding: 'utf8', maxBuffer: 1 << 24 }));
}

/** What PyOTP reads from a provisioning URI, and its code. */
export function pyotpParse(uri: string, seconds: number): { name: string; issuer: string | null; code: string } {
  const program =
    'import json,sys,pyotp\nt=pyotp.parse_uri(sys.argv[1])\nprint(json.dumps({"name":t.name,"issuer":t.issuer,"code":t.at(int(sys.argv[2]))}))';
  return JSON.parse(execFileSync(PYTHON, ['-c', program, uri, String(seconds)], { encoding: 'utf8' }));
}
