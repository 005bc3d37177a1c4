import { Failure } from '../failure.ts';
import { openAside } from './aside.ts';
import { asVaultFile, isSameFile, parseVaultFile, type VaultFile } from './file.ts';
import { historyKey, historyPrefix, type KeepReason, outdated, readHistoryKey } from './history.ts';
import {
  CURRENT,
  isUnreadableLocal,
  LOCAL_PLACES,
  type Loaded,
  type Place,
  type StoreAdapters,
  storageFailed,
} from './places.ts';
import { openReader } from './read-places.ts';

export interface SaveOptions {
  /** Keeps the state before this save beyond the rolling ones. */
  keep?: KeepReason;
}

/** Whether both stores have it. With one of them alone a vault is safe from less; a person is told. */
export interface Kept {
  isDoubled: boolean;
}

type Opens = (file: VaultFile) => Promise<boolean>;

export type Store = ReturnType<typeof openStore>;

const place = (generation: number) => LOCAL_PLACES[generation % 2]!;
const isSame = (a: VaultFile | undefined, b: VaultFile) => a !== undefined && isSameFile(a, b);

/** Whether every place holds what a finished save of `file` leaves there. */
async function isHealthy({ candidates, damage }: Loaded, file: VaultFile, opens: Opens): Promise<boolean> {
  const [older, ...rest] = candidates.filter((found) => !isSame(found.file, file));
  if (damage.length > 0 || candidates.length !== 3 || rest.length > 0) return false;
  return !older || (older.place === place(file.generation + 1) && (await opens(older.file)));
}

/** The vault's storage: two generations in `local`, the newest and the history in `mirror`. */
export function openStore({ local, mirror, exclusive }: StoreAdapters) {
  const { load } = openReader({ local, mirror });
  const readAll = () => load({ all: true });
  const aside = openAside(local);

  async function mirrorSave(file: VaultFile, previous: VaultFile | undefined, options: SaveOptions): Promise<void> {
    const changes: Record<string, unknown> = { [CURRENT]: file };
    if (previous) changes[historyKey(previous, options.keep)] = previous;
    const kept = [...(await mirror.keys(historyPrefix)), ...Object.keys(changes)];
    for (const key of outdated(kept, file.saved)) {
      if (!(key in changes)) changes[key] = undefined;
    }
    await mirror.write(changes);
  }

  async function saveNow(file: VaultFile, options: SaveOptions): Promise<Kept> {
    parseVaultFile(file);
    const loaded = await readAll();
    const previous = loaded.file;
    if (file.generation !== (previous?.generation ?? 0) + 1)
      throw new Failure('vault-changed', 'The vault was changed meanwhile. Nothing was saved; try again.');
    if (loaded.damage.some(isUnreadableLocal)) {
      // With the first store gone, the strict second one alone still keeps what it acknowledges.
      await mirrorSave(file, previous, options).catch((error) => Promise.reject(storageFailed(error)));
      return { isDoubled: false };
    }
    await aside.keep(loaded);
    let mirrored = true;
    try {
      await mirrorSave(file, previous, options);
    } catch {
      // The save still stands on two files of the other store; the caller is told that the third is missing.
      mirrored = false;
    }
    try {
      await local.set({ [place(file.generation)]: file });
      const back = (await local.get([place(file.generation)]))[place(file.generation)];
      if (!isSame(back === undefined ? undefined : parseVaultFile(back), file)) throw new Error('read back differs');
    } catch (error) {
      // Where even that fails, the next load finds the save there: done after all, and still never half.
      if (mirrored) await mirror.write({ [CURRENT]: previous }).catch(() => undefined);
      throw storageFailed(error);
    }
    return { isDoubled: mirrored };
  }

  /**
   * Saves the next generation; when this resolves, the file is stored and was read back. After a rejection the old
   * state stands, or, where the browser itself died, either.
   * @throws {Failure<'vault-changed' | 'storage-full' | 'storage-failed'>} `vault-changed` where `file` does not
   * follow what is stored by exactly one generation.
   */
  async function save(file: VaultFile, options: SaveOptions = {}): Promise<Kept> {
    return exclusive(() => saveNow(file, options));
  }

  /**
   * Brings all places to `file`, the newest that the caller could authenticate, and keeps aside what is damaged,
   * foreign or forged: what `opens` says no to. For the writer, once after each unlock.
   * What was set aside long ago gives way here to what is set aside now: the vault has just proved to be whole.
   * @param seen what the caller has just loaded from everywhere: where that is whole, nothing is read again.
   * @returns also the places that were behind it, with their generation (0: none or damaged).
   */
  async function heal(
    file: VaultFile,
    opens: Opens,
    seen?: Loaded,
  ): Promise<Kept & { behind: { place: Place; generation: number }[] }> {
    if (seen && (await isHealthy(seen, file, opens))) return { isDoubled: true, behind: [] };
    return exclusive(async () => {
      const loaded = await readAll();
      const good = new Map<Place, VaultFile>();
      const bad: { place: Place; value: unknown }[] = [];
      for (const found of loaded.candidates) {
        if (isSame(found.file, file) || (await opens(found.file))) good.set(found.place, found.file);
        else bad.push({ place: found.place, value: found.file });
      }
      const behind = (['vault.0', 'vault.1', 'mirror'] as const)
        .map((at) => ({ place: at, generation: good.get(at)?.generation ?? 0 }))
        .filter(({ place: at, generation }) =>
          at === place(file.generation + 1)
            ? [...loaded.damage, ...bad].some((found) => found.place === at)
            : generation < file.generation,
        );
      try {
        await aside.keep(loaded, bad);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        // No room to set aside what is damaged: then it stays where it is, and the vault opens all the same.
        return { isDoubled: false, behind };
      }
      const stale = behind.filter(({ place: at }) => at !== 'mirror');
      const items = Object.fromEntries(stale.map(({ place: at }) => [at, file]));
      const isLocal = stale.length === 0 || (await fillLocal(items, loaded.damage.some(isUnreadableLocal)));
      const isMirrored = stale.length === behind.length || (await mirrorAgain(file));
      if (isLocal && behind.length > 0) await aside.prune(file.vaultId);
      return { isDoubled: isLocal && isMirrored, behind };
    });
  }

  async function fillLocal(items: Record<string, unknown>, isBroken: boolean): Promise<boolean> {
    try {
      if (isBroken) await local.reset();
      await local.set(items);
      return true;
    } catch {
      // Full or broken: the mirror carries the vault alone, and a person is told.
      return false;
    }
  }

  /** @param before files to be kept among the earlier states */
  async function mirrorAgain(file: VaultFile, before: VaultFile[] = []): Promise<boolean> {
    try {
      const kept = Object.fromEntries(before.map((earlier) => [historyKey(earlier, 'restore'), earlier]));
      await mirror.write({ ...kept, [CURRENT]: file });
      return true;
    } catch {
      // Reported by the next load as damage; the other store has the file.
      return false;
    }
  }

  /**
   * Puts `file` in all places, whatever lies there: a vault that could not be opened gives way to a rescued one. What
   * was there is kept aside. `file` needs the generation that `nextGeneration` gives.
   */
  async function replace(file: VaultFile): Promise<Kept> {
    return exclusive(async () => {
      const loaded = await readAll();
      await aside.keep(
        loaded,
        loaded.candidates.map((found) => ({ place: found.place, value: found.file })),
      );
      const isBroken = loaded.damage.some(isUnreadableLocal);
      const isLocal = await fillLocal({ 'vault.0': file, 'vault.1': file }, isBroken);
      // With the first store gone, nothing could be set aside there.
      const isMirrored = await mirrorAgain(file, isBroken ? loaded.candidates.map((found) => found.file) : []);
      if (!isLocal && !isMirrored) throw storageFailed(undefined);
      return { isDoubled: isLocal && isMirrored };
    });
  }

  /**
   * Passes every earlier file, in the history, in `local` and aside, through `change` and keeps what that returns
   * instead: after a slot was replaced, no file here should still open by the old one.
   */
  async function rewriteEarlier(change: (file: VaultFile) => Promise<VaultFile>): Promise<void> {
    return exclusive(async () => {
      const { file, candidates } = await readAll();
      for (const found of candidates) {
        if (found.place === 'mirror' || found.file.generation === file?.generation) continue;
        await local.set({ [found.place]: await change(found.file) });
      }
      const changes: Record<string, unknown> = {};
      for (const key of await mirror.keys(historyPrefix)) {
        // A damaged one opens by nothing, and must not keep the others from being changed.
        const earlier = asVaultFile(await mirror.get(key));
        if (earlier) changes[key] = await change(earlier);
      }
      await mirror.write(changes);
      await aside.rewrite(change);
    });
  }

  /** Earlier generations that can be restored, newest first. */
  async function history(): Promise<{ generation: number; saved: number; reason: KeepReason; key: string }[]> {
    const keys = await mirror.keys(historyPrefix);
    return keys
      .map((key) => ({ key, ...readHistoryKey(key) }))
      .sort((a, b) => b.generation - a.generation || b.saved - a.saved);
  }

  /** What lies at a key of the history, unchecked. */
  async function peek(key: string): Promise<unknown> {
    return mirror.get(key);
  }

  /** One of `history`, by its key. @throws {Failure<'vault-damaged' | 'vault-newer'>} */
  async function historic(key: string): Promise<VaultFile> {
    return parseVaultFile(await mirror.get(key));
  }

  return { load, save, heal, replace, rewriteEarlier, history, historic, peek, listAside: aside.list };
}
