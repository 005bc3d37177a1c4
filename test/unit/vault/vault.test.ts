import { expect, test } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { openVault } from '../../../lib/vault/envelope.ts';
import { parseVaultFile } from '../../../lib/vault/file.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import { openStore } from '../../../lib/vault/store/store.ts';
import { createVault, unlockWithPassphrase } from '../../../lib/vault/unlock.ts';
import { memoryStores } from './memory-stores.ts';

const kdf = { m: 19 * 1024, t: 2, p: 1 };

test('a vault is made, saved, loaded, unlocked and opened', async () => {
  const store = openStore(memoryStores().adapters);
  const { file, key } = await createVault('correct horse', { kdf });
  await store.save(file);
  const content = await openVault(file, key);
  const account = makeAccount({ secret: new Uint8Array([1, 2, 3]), issuer: 'GitHub', account: 'älice' });
  await store.save(await sealVault(file, key, { ...content, accounts: [account] }));

  const { file: found } = await store.load();
  const unlocked = await unlockWithPassphrase(found!, 'correct horse');
  expect(unlocked).toEqual(key);
  expect((await openVault(found!, unlocked)).accounts).toEqual([account]);
  expect(found!.generation).toBe(2);
  expect(parseVaultFile(JSON.parse(JSON.stringify(found)))).toEqual(found);
});

test('a wrong passphrase, even an empty one, is answered as wrong', async () => {
  const { file } = await createVault('correct horse', { kdf });
  for (const wrong of ['correct hors', '', '\u0007', 'Correct horse'])
    await expect(unlockWithPassphrase(file, wrong)).rejects.toMatchObject({ code: 'passphrase-wrong' });
});
