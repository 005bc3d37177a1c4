import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Failure } from '../../../lib/failure.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { readMigration } from '../../../lib/otp/migration.ts';

interface ReferenceCase {
  source: string;
  uri: string;
  meta?: { batchId?: number; batchIndex: number; batchSize: number };
  entries?: Record<string, unknown>[];
}
const reference = path.resolve('../shared/reference/otp-vectors.json');
const cases: ReferenceCase[] = existsSync(reference) ? JSON.parse(readFileSync(reference, 'utf8')).googleMigration : [];
// Without a single test the file would count as failed.
if (cases.length === 0) test.skip(`the reference transfer codes (${reference} is not there)`);

test.each(cases.map((one, i) => [i, one.source, one] as const))(
  'reference transfer code %i, %s',
  (_i, _source, { uri, meta, entries }) => {
    if (!entries || !meta) {
      expect(() => readMigration(uri)).toThrow(Failure);
      return;
    }
    const part = readMigration(uri);
    expect(part).toMatchObject({ batchIndex: meta.batchIndex, batchSize: meta.batchSize, batchId: meta.batchId ?? 0 });
    expect(part.accounts).toHaveLength(entries.length);
    for (const [i, { secretBase32, ...rest }] of entries.entries()) {
      const expected = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
      expect({ ...part.accounts[i], secret: toBase32(part.accounts[i]!.secret) }).toMatchObject({
        ...expected,
        secret: secretBase32,
      });
    }
  },
);
