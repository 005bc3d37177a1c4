import { configure, type FileEntry, Uint8ArrayReader, Writer, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { Failure } from '../../failure.ts';
import { LIMITS, tooLarge } from '../import/limits.ts';
import { damaged } from '../import/source.ts';
import { passwordWrong, requirePassword } from './cipher.ts';
import { isLeftover } from './leftover.ts';

configure({ useWebWorkers: false, useCompressionStream: true });

/** A file inside a zip: read only when it is asked for. */
export interface ZipMember {
  name: string;
  isEncrypted: boolean;
  read(password?: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Collects what a member unfolds to, and stops it where all members together pass the cap. */
class CappedWriter extends Writer<Uint8Array<ArrayBuffer>> {
  readonly #budget: { left: number };
  #parts: Uint8Array[] = [];

  constructor(budget: { left: number }) {
    super();
    this.#budget = budget;
  }

  override async writeUint8Array(part: Uint8Array): Promise<void> {
    this.#budget.left -= part.length;
    if (this.#budget.left < 0) throw tooLarge();
    this.#parts.push(part.slice());
  }

  override async getData(): Promise<Uint8Array<ArrayBuffer>> {
    const out = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }
}

/** The files of a zip, AES or ZipCrypto encrypted ones too. @throws {Failure} `damaged`, `too-large` */
export async function openZip(bytes: Uint8Array): Promise<ZipMember[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const budget = { left: LIMITS.inflatedBytes };
  let entries: Awaited<ReturnType<typeof reader.getEntries>>;
  try {
    entries = await reader.getEntries();
  } catch {
    throw damaged();
  }
  const files = entries.filter((entry): entry is FileEntry => !entry.directory && !isLeftover(entry.filename));
  if (files.length > LIMITS.entries) throw tooLarge();
  return files.map((entry) => ({
    name: entry.filename,
    isEncrypted: entry.encrypted,
    read: (password) => readMember(entry, budget, password),
  }));
}

async function readMember(
  entry: FileEntry,
  budget: { left: number },
  password?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const options = entry.encrypted ? { password: requirePassword(password) } : {};
  try {
    return await entry.getData(new CappedWriter(budget), { ...options, useWebWorkers: false, checkSignature: true });
  } catch (error) {
    if (error instanceof Failure) throw error;
    // ZipCrypto checks one byte of the password only: a wrong one may also show as data that does not unfold.
    if (entry.encrypted) throw passwordWrong();
    throw damaged();
  }
}
