import { toBase64 } from '../base64.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Bytes, utf8 } from '../crypto/bytes.ts';
import { Failure } from '../failure.ts';
import type { Account } from '../otp/account.ts';
import { toAccountData } from '../otp/account-data.ts';
import { type VaultContent, withoutSync } from './content.ts';
import { openVault } from './envelope.ts';
import { damaged, parseVaultFile, type VaultFile } from './file.ts';
import { sealVault } from './seal.ts';
import { type CreateOptions, createVault, unlockWithPassphrase } from './unlock.ts';

export const BACKUP_EXTENSION = 'watchword';
/** Not JSON: Chromium would name the file `.json`. */
export const BACKUP_TYPE = 'application/octet-stream';
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * A backup: a vault file of its own, with a vault key of its own, so that whoever learns its passphrase learns
 * nothing about the live vault's later states. UTF-8 JSON. @throws {Failure<'passphrase-unusable'>}
 */
export async function makeBackup(
  content: VaultContent,
  passphrase: string,
  options: CreateOptions = {},
): Promise<Bytes> {
  const { file, key } = await createVault(passphrase, options);
  return writeBackup(await sealVault(file, key, withoutSync(content)));
}

/** A vault file as it is, as the bytes of a `.watchword` file. */
export function writeBackup(file: VaultFile): Bytes {
  return utf8(JSON.stringify(file));
}

/** @throws {Failure<'vault-damaged' | 'vault-newer' | 'too-large'>} */
export function readBackup(bytes: Uint8Array): VaultFile {
  if (bytes.length > MAX_BYTES) throw new Failure('too-large', { why: 'file' });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw damaged();
    throw error;
  }
  return parseVaultFile(value);
}

/** @throws {Failure<'passphrase-wrong' | 'kdf-out-of-range' | 'vault-damaged' | 'vault-newer' | 'too-large'>} */
export async function openBackup(bytes: Uint8Array, passphrase: string): Promise<VaultContent> {
  const file = readBackup(bytes);
  return openVault(file, await unlockWithPassphrase(file, passphrase));
}

/** What taking `incoming` in the place of `current` would change. */
export interface Changes {
  /** Only in `incoming`. */
  added: Account[];
  /** Only in `current`. */
  removed: Account[];
  /** In both, by id or else by secret, but not the same. */
  changed: { from: Account; to: Account }[];
  same: number;
}

const text = (account: Account) => canonicalJson(toAccountData(account));
const secretOf = ({ type, secret }: Account) => `${type}/${toBase64(secret)}`;

/** Accounts are matched by id, and those that are left by type and secret. Orders are those of the two lists. */
export function compareAccounts(current: Account[], incoming: Account[]): Changes {
  const rest = new Set(current);
  const byId = new Map(current.map((account) => [account.id, account]));
  const incomingIds = new Set(incoming.map(({ id }) => id));
  const bySecret = new Map<string, Account[]>();
  for (const account of current) {
    if (incomingIds.has(account.id)) continue;
    const secret = secretOf(account);
    bySecret.set(secret, [...(bySecret.get(secret) ?? []), account]);
  }
  const changes: Changes = { added: [], removed: [], changed: [], same: 0 };
  for (const to of incoming) {
    const from = byId.get(to.id) ?? bySecret.get(secretOf(to))?.shift();
    if (!from || !rest.delete(from)) changes.added.push(to);
    else if (text({ ...from, id: to.id }) === text(to)) changes.same++;
    else changes.changed.push({ from, to });
  }
  changes.removed = [...rest];
  return changes;
}
