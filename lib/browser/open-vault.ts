import type { VaultReading } from '../protocol/ports.ts';
import { openStored } from '../vault/newest.ts';
import { isSingleCopy } from './copies.ts';
import { openVaultReader } from './vault-stores.ts';

/** The vault as it is stored, opened with its key. @throws {Failure} */
export async function readOpen(key: Uint8Array): Promise<Extract<VaultReading, { state: 'unlocked' }>> {
  const [{ content }, isSingle] = await Promise.all([openStored(openVaultReader(), key), isSingleCopy()]);
  return { state: 'unlocked', accounts: content.accounts, tags: content.tags, isSingle };
}
