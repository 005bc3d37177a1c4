import { asVaultFile, isSameFile, type VaultFile } from '../file.ts';
import { Overdue } from './limits.ts';
import { storageFailed } from './replicas.ts';

/**
 * Waits for a write, then reads back. What the store has decides, not what the write answered: one that its caller has
 * given up lands all the same, and one that resolved may not have landed.
 * @param readBack the value at the place that `write` writes `file` to
 * @throws {Failure<'storage-full' | 'storage-failed'>} where `file` is not there, or nobody can tell
 */
export async function landed(write: Promise<void>, readBack: () => Promise<unknown>, file: VaultFile): Promise<void> {
  let fault: unknown;
  try {
    await write;
  } catch (error) {
    fault = error;
    if (error instanceof Overdue) await error.ended();
  }
  try {
    const back = asVaultFile(await readBack());
    if (back && isSameFile(back, file)) return;
  } catch (error) {
    fault ??= error;
  }
  throw storageFailed(fault);
}
