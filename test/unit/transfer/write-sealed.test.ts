import { expect, test } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { writeExport } from '../../../lib/transfer/export/write.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { TARGETS, targetOf } from '../../../lib/transfer/registry.ts';

const github = makeAccount({ issuer: 'GitHub', account: 'alice', secret: new Uint8Array(20).fill(7) });

/** At the cost that users pay: the parameters that a writer puts into its file are within what its reader allows. */
test.each(TARGETS.filter((id) => targetOf(id).isEncrypted))('%s opens with its password alone', async (target) => {
  const [file] = await writeExport(target, [github], 'correct horse');
  const { format, accounts } = await readExport(file!, 'correct horse');
  expect({ format, names: accounts.map(({ issuer }) => issuer) }).toEqual({ format: target, names: ['GitHub'] });
});
