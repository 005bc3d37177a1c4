import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../lib/failure.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { fromBase32, toBase32 } from '../../../lib/otp/base32.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';

/** Real exports, not part of the repository. */
const folder = path.resolve('../shared/fixtures/formats');
const isThere = existsSync(path.join(folder, 'INDEX.json'));
if (!isThere) console.log(`Skipped: ${folder} is not on this machine.`);

interface Item {
  file: string;
  format: string;
  password: string | null;
  expectedFile: string | null;
  count: number;
  fuzzyFields?: string[];
}
interface Expected {
  type: string;
  issuer: string;
  account: string;
  secretBase32: string;
  algorithm: string;
  digits: number;
  period: number | null;
  counter: number | null;
  groups?: string[];
  note?: string;
  favorite?: boolean;
}

const json = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const items: Item[] = isThere ? json('INDEX.json') : [];
const read = (item: Item, password = item.password ?? undefined) =>
  readExport({ name: item.file, bytes: readFileSync(path.join(folder, item.file)) }, password);

function facts(account: Account, item: Item, expected: Expected): unknown {
  const all = {
    type: account.type,
    issuer: account.issuer,
    account: account.account,
    secret: toBase32(account.secret),
    algorithm: account.algorithm,
    digits: account.digits,
    period: account.type === 'hotp' ? null : account.period,
    counter: account.type === 'hotp' ? account.counter : null,
    ...(expected.groups ? { groups: account.tags } : {}),
    ...(expected.note ? { note: account.note } : {}),
    ...(expected.favorite === undefined ? {} : { favorite: account.favorite }),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => !item.fuzzyFields?.includes(key)));
}

function wanted({ secretBase32, ...rest }: Expected, item: Item): unknown {
  const all = { ...rest, secret: toBase32(fromBase32(secretBase32)) };
  return Object.fromEntries(Object.entries(all).filter(([key]) => !item.fuzzyFields?.includes(key)));
}

// Some ask for seconds of key derivation, longer on a busy machine.
describe.skipIf(!isThere)('real exports', () => {
  for (const item of items.filter(({ expectedFile }) => expectedFile)) {
    test(item.file, async () => {
      const expected: Expected[] = json(path.join('expected', item.expectedFile!));
      const { format, accounts } = await read(item);
      expect(format).toBe(item.format.split(' ')[0]);
      expect(accounts).toHaveLength(item.count);
      const rest = [...accounts];
      for (const one of expected) {
        const at = rest.findIndex(
          (account) =>
            toBase32(account.secret) === toBase32(fromBase32(one.secretBase32)) &&
            (account.account === one.account || rest.length === 1 || item.fuzzyFields),
        );
        expect(at, `${one.issuer} ${one.account}`).toBeGreaterThanOrEqual(0);
        const [account] = rest.splice(at, 1);
        expect(facts(account!, item, one)).toEqual(wanted(one, item));
      }
    });
    // KeePass databases ask for seconds of key derivation: databases.test.ts tries passwords on cheap ones.
    if (item.password && !item.file.endsWith('.kdbx')) {
      test(`${item.file}, without and with a wrong password`, async () => {
        const code = (error: Failure) => error.code;
        expect(await read(item, '').catch(code)).toBe('password-required');
        expect(await read(item, 'not this one').catch(code)).toBe('password-wrong');
      });
    }
  }

  for (const item of items.filter(({ expectedFile }) => !expectedFile)) {
    test(`${item.file} is refused`, async () => {
      const result = await read(item).catch((error: Failure) => error.code);
      if (typeof result === 'string') expect(result).toBe('unsupported');
      else expect([result.accounts.length, result.problems.length]).toEqual([0, 1]);
    });
  }
});
