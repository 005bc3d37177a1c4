import { isFailure } from '../../../failure.ts';
import { passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { type Element, parseXml } from '../../codecs/xml.ts';
import type { ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { type KdbxHeader, readHeader } from './header.ts';
import { compositeKey, transform } from './keys.ts';
import { openPayload } from './payload.ts';
import { unprotect } from './protected.ts';
import { reportTree } from './read-xml.ts';

/** Key files that are tried; each try may cost seconds. */
const MAX_KEYS = 3;

/** A KeePass database, format 3 or 4, opened by a password, a key file that was given with it, or both. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const header = readHeader(source.bytes);
  return reportTree(await openWith(source, header, password), `kdbx${header.version}`);
}

/** With each key file, then with the password alone. @throws {Failure} `password-required`, `password-wrong` */
async function openWith(
  { bytes, companions }: Source,
  header: KdbxHeader,
  password: string | undefined,
): Promise<Element> {
  const keys = companions.slice(0, MAX_KEYS).map((key) => new Uint8Array(key));
  if (keys.length === 0) requirePassword(password);
  for (const key of [...keys, ...(password ? [undefined] : [])]) {
    try {
      return await open(bytes, header, await compositeKey(password ?? '', key));
    } catch (error) {
      if (!isFailure(error, 'password-wrong')) throw error;
    }
  }
  requirePassword(password);
  throw passwordWrong();
}

async function open(
  bytes: Uint8Array<ArrayBuffer>,
  header: KdbxHeader,
  key: Uint8Array<ArrayBuffer>,
): Promise<Element> {
  const payload = await openPayload(bytes, header, await transform(key, header.kdf));
  const root = parseXml(new TextDecoder().decode(payload.xml));
  await unprotect(root, payload);
  return root;
}
