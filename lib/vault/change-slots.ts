import { type Argon2Params, isWeaker, TODAY } from '../crypto/kdf-params.ts';
import { Failure } from '../failure.ts';
import { openVault } from './envelope.ts';
import type { Slot, VaultFile } from './file.ts';
import { sealVault } from './seal.ts';
import { findPassphraseSlot, passphraseSlot, type Stretch } from './slots.ts';

/** The next generation with other slots and the same content. @throws {Failure<'last-slot' | 'vault-damaged'>} */
async function withSlots(file: VaultFile, key: Uint8Array, slots: Slot[]): Promise<VaultFile> {
  if (slots.length === 0) throw new Failure('last-slot');
  return sealVault(file, key, await openVault(file, key), { slots });
}

/** The file with one more slot, under a new MAC. @param key the vault key */
export async function addSlot(file: VaultFile, key: Uint8Array, slot: Slot): Promise<VaultFile> {
  return withSlots(file, key, [...file.slots, slot]);
}

/** Puts `slot` in the place of all others of its type: what was their passphrase or key opens nothing any more. */
export async function replaceSlots(file: VaultFile, key: Uint8Array, slot: Slot): Promise<VaultFile> {
  return withSlots(file, key, [...file.slots.filter(({ type }) => type !== slot.type), slot]);
}

/** @throws {Failure<'last-slot'>} */
export async function removeSlot(file: VaultFile, key: Uint8Array, id: string): Promise<VaultFile> {
  const rest = file.slots.filter((slot) => slot.id !== id);
  return withSlots(file, key, rest);
}

/** Wraps the same vault key under a new passphrase instead of the old. @throws {Failure<'passphrase-unusable'>} */
export async function changePassphrase(
  file: VaultFile,
  key: Uint8Array,
  passphrase: string,
  kdf: Argon2Params = TODAY,
  stretch?: Stretch,
): Promise<VaultFile> {
  return replaceSlots(file, key, await passphraseSlot(file.vaultId, key, passphrase, kdf, stretch));
}

/** Whether a passphrase slot costs less than one made today. */
export function hasWeakSlot(file: VaultFile): boolean {
  return file.slots.some((slot) => slot.type === 'passphrase' && isWeaker(slot.params));
}

/**
 * After an unlock: the next generation with the slot that `passphrase` opens wrapped at today's cost, or undefined
 * where it costs as much already. Costs nothing then.
 */
export async function rewrapUpwards(
  file: VaultFile,
  key: Uint8Array,
  passphrase: string,
  stretch?: Stretch,
): Promise<VaultFile | undefined> {
  if (!hasWeakSlot(file)) return undefined;
  const { slot: old } = await findPassphraseSlot(file, passphrase, stretch);
  if (old.type !== 'passphrase' || !isWeaker(old.params)) return undefined;
  const fresh = await passphraseSlot(file.vaultId, key, passphrase, TODAY, stretch);
  const slots = file.slots.map((slot) => (slot.id === old.id ? fresh : slot));
  return withSlots(file, key, slots);
}
