import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../lib/failure.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { parseOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';

/** Files and links from public reports, not part of the repository. */
const folder = path.resolve('../shared/fixtures/reports/formats');
const isThere = existsSync(path.join(folder, 'INDEX.json'));

type Facts = Partial<Omit<Account, 'secret'>> & { secretHex: string };
interface Item {
  file: string;
  via: 'uri' | 'file';
  situation: string;
  kind: string;
  password?: string;
  /** Rows that have to be listed. */
  problems?: number;
  expected: Facts[] | { error: string };
}
interface Outcome {
  accounts: Account[];
  problems: number;
  told: string[];
}

const items: Item[] = isThere ? JSON.parse(readFileSync(path.join(folder, 'INDEX.json'), 'utf8')) : [];

async function bring(item: Item): Promise<Outcome> {
  const bytes = readFileSync(path.join(folder, item.file));
  try {
    if (item.via === 'uri') {
      const { account, warnings } = parseOtpauthUri(bytes.toString('utf8'));
      return { accounts: [account], problems: 0, told: warnings.map(({ code }) => code) };
    }
    const { accounts, problems, warnings } = await readExport({ name: item.file, bytes }, item.password);
    return { accounts, problems: problems.length, told: [...problems, ...warnings].map(({ code }) => code) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { accounts: [], problems: 0, told: [error.code] };
  }
}

/** Only what the answer speaks of. */
function facts(account: Account, { secretHex: _, ...wanted }: Facts): Facts {
  const secretHex = Buffer.from(account.secret).toString('hex');
  const kept = Object.keys(wanted).map((key) => [key, account[key as keyof Account]]);
  return { ...Object.fromEntries(kept), secretHex };
}

describe.skipIf(!isThere)('reported files and links', () => {
  test.each(items.map((item) => [`${item.kind} ${item.file}: ${item.situation}`, item] as const))(
    '%s',
    async (_, item) => {
      const { accounts, problems, told } = await bring(item);
      if (!Array.isArray(item.expected)) {
        expect(accounts).toEqual([]);
        expect(told.length).toBeGreaterThan(0);
        expect(told).not.toContain('unknown-format');
        expect(told).not.toContain('type-unknown');
        return;
      }
      expect({ told, accounts: accounts.length }).toMatchObject({ accounts: item.expected.length });
      for (const [i, wanted] of item.expected.entries()) expect(facts(accounts[i]!, wanted)).toEqual(wanted);
      if (item.problems !== undefined) expect(problems).toBe(item.problems);
    },
  );
});
