import { sha256 } from '../crypto/cipher.ts';
import { base32 } from './bytes.ts';

/** The folder in the storage, and the extension of all names in it. */
export const FOLDER = 'Watchword';
const pattern = /^([a-z2-7]{8})-(?:(head)|([a-z2-7]{13})-([1-9][0-9]{0,9}))-([a-z2-7]{16})\.watchword$/;

export interface RecordName {
  name: string;
  replica: string;
  seq: number;
  hash: string;
}

export interface Listed {
  /** The names of heads. */
  heads: string[];
  records: RecordName[];
  /** Ids of other syncs in the same folder, with a head and records. An ended one has only heads. */
  others: string[];
}

/** The files of a sync in a listing. Conflict copies, cut uploads and other files are ignored. */
export function listed(names: readonly string[], sync: string | undefined): Listed {
  const found: Listed = { heads: [], records: [], others: [] };
  const [headed, recorded] = [new Set<string>(), new Set<string>()];
  for (const written of new Set(names)) {
    const name = written.toLowerCase();
    const [, of, head, replica = '', seq, hash = ''] = pattern.exec(name) ?? [];
    if (of === undefined) continue;
    if (of !== sync) (head ? headed : recorded).add(of);
    else if (head) found.heads.push(name);
    else found.records.push({ name, replica, seq: Number(seq), hash });
  }
  found.others = [...headed].filter((of) => recorded.has(of));
  return found;
}

/** The hash in a file's name. A file whose bytes have another hash is a cut upload, or another program's. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  return base32(await sha256(bytes)).slice(0, 16);
}

/** Whether the hash in a file's name is that of its bytes. False for a name of another form. */
export async function isNamedRight(name: string, bytes: Uint8Array): Promise<boolean> {
  return pattern.exec(name.toLowerCase())?.[5] === (await hashOf(bytes));
}

/** The name of a record's file. @param seq counts from 1 @param hash of the file's bytes, as `hashOf` writes it */
export function recordName(sync: string, replica: string, seq: number, hash: string): string {
  return `${sync}-${replica}-${seq}-${hash}.watchword`;
}

/** The name of a head's file. @param hash of the file's bytes, as `hashOf` writes it */
export function headName(sync: string, hash: string): string {
  return `${sync}-head-${hash}.watchword`;
}

const random = (length: number) => base32(crypto.getRandomValues(new Uint8Array(length)));

/** A random id of a sync: 8 characters of base32. */
export const newSyncId = () => random(5);
/** A random id of a replica: 13 characters of base32. */
export const newReplicaId = () => random(9).slice(0, 13);
