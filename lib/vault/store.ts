import { Failure } from '../failure.ts';
import { isSameFile, parseVaultFile, type VaultFile } from './file.ts';
import { historyKey, historyPrefix, type KeepReason, outdated, readHistoryKey } from './history.ts';
import { CURRENT, isUnreadableLocal, LOCAL_PLACES, type Loaded, type Place, type StoreAdapters } from './places.ts';
import { isWhole, readPlaces } from './read-places.ts';

const ASIDE = 'aside/';

export interface SaveOptions {
  /** Keeps the state before this save beyond the rolling ones. */
  keep?: KeepReason;
}

export type Store = ReturnType<typeof openStore>;

const place = (generation: number) => LOCAL_PLACES[generation % 2]!;
const isSame = (a: VaultFile | undefined, b: VaultFile) => a !== undefined && isSameFile(a, b);

/** The vault's storage: two generations in `local`, the newest and the history in `mirror`. */
export function openStore({ local, mirror, exclusive }: StoreAdapters) {
  const { readLocal, readMirror, readAll } = readPlaces(local, mirror);

  /**
   * The newest vault file as a page needs it: from `local` alone where that is whole. Writes nothing.
   * With `all`, the mirror is looked at in any case.
   */
  async function load({ all = false } = {}): Promise<Loaded> {
    const loaded: Loaded = { file: undefined, candidates: [], damage: [] };
    await readLocal(loaded);
    if (all || !isWhole(loaded)) await readMirror(loaded);
    return loaded;
  }

  /** What is damaged, under names of its own, so that no save overwrites it. */
  async function keepAside({ damage }: Loaded, alsoBad: { place: Place; value: unknown }[] = []): Promise<void> {
    const lost = [...damage, ...alsoBad].filter(({ value }) => value !== undefined);
    if (lost.length === 0 || damage.some(isUnreadableLocal)) return;
    const known = new Set(Object.values(await listAside()).map((value) => JSON.stringify(value)));
    const when = new Date().toISOString();
    const items = lost
      .filter(({ value }) => !known.has(JSON.stringify(value)))
      .map(({ place: at, value }) => [`${ASIDE}${when}/${at}`, value] as const);
    if (items.length > 0) await local.set(Object.fromEntries(items));
  }

  /** Damaged files that were kept aside, by name: when it was met and where it lay. */
  async function listAside(): Promise<Record<string, unknown>> {
    const everything = await local.get(null);
    return Object.fromEntries(Object.entries(everything).filter(([key]) => key.startsWith(ASIDE)));
  }

  async function mirrorSave(file: VaultFile, previous: VaultFile | undefined, options: SaveOptions): Promise<void> {
    const changes: Record<string, unknown> = { [CURRENT]: file };
    if (previous) changes[historyKey(previous, options.keep)] = previous;
    const kept = [...(await mirror.keys(historyPrefix)), ...Object.keys(changes)];
    for (const key of outdated(kept, file.saved)) {
      if (!(key in changes)) changes[key] = undefined;
    }
    await mirror.write(changes);
  }

  async function saveNow(file: VaultFile, options: SaveOptions): Promise<{ mirrored: boolean }> {
    parseVaultFile(file);
    const loaded = await readAll();
    const previous = loaded.file;
    if (file.generation !== (previous?.generation ?? 0) + 1)
      throw new Failure('vault-changed', 'The vault was changed meanwhile. Nothing was saved; try again.');
    if (loaded.damage.some(isUnreadableLocal)) {
      // With the first store gone, the strict second one alone still keeps what it acknowledges.
      await mirrorSave(file, previous, options).catch((error) => Promise.reject(storageFailed(error)));
      return { mirrored: true };
    }
    await keepAside(loaded);
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
      if (mirrored) await mirror.write({ [CURRENT]: previous });
      throw storageFailed(error);
    }
    return { mirrored };
  }

  /**
   * Saves the next generation; when this resolves, the file is stored and was read back. After a rejection the old
   * state stands, or, where the browser itself died, either.
   * @returns whether the mirror has it too.
   * @throws {Failure<'vault-changed' | 'storage-full' | 'storage-failed'>} `vault-changed` where `file` does not
   * follow what is stored by exactly one generation.
   */
  async function save(file: VaultFile, options: SaveOptions = {}): Promise<{ mirrored: boolean }> {
    return exclusive(() => saveNow(file, options));
  }

  /**
   * Brings all places to `file`, the newest that the caller could authenticate, and keeps aside what is damaged,
   * foreign or forged: what `opens` says no to. For the writer, once after each unlock.
   * @returns the places that were behind it, with their generation (0: none or damaged).
   */
  async function heal(
    file: VaultFile,
    opens: (file: VaultFile) => Promise<boolean>,
  ): Promise<{ place: Place; generation: number }[]> {
    return exclusive(async () => {
      const loaded = await readAll();
      const good = new Map<Place, VaultFile>();
      const bad: { place: Place; value: unknown }[] = [];
      for (const found of loaded.candidates) {
        if (isSame(found.file, file) || (await opens(found.file))) good.set(found.place, found.file);
        else bad.push({ place: found.place, value: found.file });
      }
      await keepAside(loaded, bad);
      const behind = (['vault.0', 'vault.1', 'mirror'] as const)
        .map((at) => ({ place: at, generation: good.get(at)?.generation ?? 0 }))
        .filter(({ place: at, generation }) =>
          at === place(file.generation + 1)
            ? [...loaded.damage, ...bad].some((found) => found.place === at)
            : generation < file.generation,
        );
      const stale = behind.filter(({ place: at }) => at !== 'mirror');
      if (stale.length > 0) {
        const items = Object.fromEntries(stale.map(({ place: at }) => [at, file]));
        await fillLocal(items, loaded.damage.some(isUnreadableLocal));
      }
      if (stale.length < behind.length) await mirrorAgain(file);
      return behind;
    });
  }

  async function fillLocal(items: Record<string, unknown>, isBroken: boolean): Promise<void> {
    if (!isBroken) return local.set(items);
    try {
      await local.reset();
      await local.set(items);
    } catch {
      // It stays broken, and each load says so; the mirror carries the vault alone.
    }
  }

  async function mirrorAgain(file: VaultFile): Promise<void> {
    try {
      await mirror.write({ [CURRENT]: file });
    } catch {
      // Reported by the next load as damage; the other store has the file.
    }
  }

  /**
   * Puts `file` in all places, whatever lies there: a vault that could not be opened gives way to a rescued one. What
   * was there is kept aside. `file` needs the generation that `nextGeneration` gives.
   */
  async function replace(file: VaultFile): Promise<void> {
    return exclusive(async () => {
      const loaded = await readAll();
      await keepAside(
        loaded,
        loaded.candidates.map((found) => ({ place: found.place, value: found.file })),
      );
      await fillLocal({ 'vault.0': file, 'vault.1': file }, loaded.damage.some(isUnreadableLocal));
      await mirrorAgain(file);
    });
  }

  /**
   * Passes every earlier file, in the history and in `local`, through `change` and keeps what that returns instead:
   * after a slot was replaced, no file here should still open by the old one.
   */
  async function rewriteEarlier(change: (file: VaultFile) => Promise<VaultFile>): Promise<void> {
    return exclusive(async () => {
      const { file, candidates } = await readAll();
      for (const found of candidates) {
        if (found.place === 'mirror' || found.file.generation === file?.generation) continue;
        await local.set({ [found.place]: await change(found.file) });
      }
      const changes: Record<string, unknown> = {};
      for (const key of await mirror.keys(historyPrefix))
        changes[key] = await change(parseVaultFile(await mirror.get(key)));
      await mirror.write(changes);
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

  return { load, save, heal, replace, rewriteEarlier, history, historic, peek, listAside };
}

function storageFailed(error: unknown): Failure {
  if (error instanceof Error && /quota/i.test(error.message))
    return new Failure('storage-full', 'There is no room left to save. Nothing was changed; free some disk space.');
  return new Failure('storage-failed', 'The browser could not save the vault. Nothing was changed; try again.');
}
