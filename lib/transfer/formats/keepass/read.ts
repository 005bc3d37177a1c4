import {
  Consts,
  Credentials,
  CryptoEngine,
  Kdbx,
  type KdbxEntry,
  KdbxError,
  type KdbxGroup,
  ProtectedValue,
} from 'kdbxweb';
import { Failure, isFailure } from '../../../failure.ts';
import { passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { argon2 } from '../../codecs/kdf.ts';
import { LIMITS, tooLarge } from '../../import/limits.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, type Source } from '../../import/source.ts';
import { reportKeePass } from './entry.ts';
import { assertKdbxKdf } from './header.ts';

const ARGON2D = 0;

CryptoEngine.setArgon2Impl(async (password, salt, memory, passes, length, lanes, type) => {
  const key = await argon2({
    kind: type === ARGON2D ? 'argon2d' : 'argon2id',
    password: new Uint8Array(password),
    salt: new Uint8Array(salt),
    memory,
    passes,
    lanes,
    length,
  });
  return key.buffer;
});

/** Key files that are tried; each try may cost seconds. */
const MAX_KEYS = 3;

/** A KeePass database, format 3 or 4, opened by a password, a key file that was given with it, or both. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const version = source.bytes[10] ?? 0;
  if (version !== 3 && version !== 4) throw new Failure('unsupported', { why: 'keepass-old' });
  assertKdbxKdf(source.bytes);
  const database = await openWith(source, password);
  const report = new ImportReport(`kdbx${version}`);
  const recycleBin = database.meta.recycleBinEnabled ? database.meta.recycleBinUuid : undefined;
  for (const root of database.groups) visit(report, root, [], recycleBin?.id ?? '', LIMITS.depth);
  return report.result;
}

/** With the password as it is, then with each key file. @throws {Failure} `password-required`, `password-wrong` */
async function openWith({ bytes, keyFiles }: Source, password: string | undefined): Promise<Kdbx> {
  const secret = password ? ProtectedValue.fromString(password) : null;
  const keys = keyFiles.slice(0, MAX_KEYS).map((key) => new Uint8Array(key));
  if (keys.length === 0) requirePassword(password);
  for (const key of [...keys, ...(secret ? [undefined] : [])]) {
    try {
      return await open(bytes, new Credentials(secret, key));
    } catch (error) {
      if (!isFailure(error, 'password-wrong')) throw error;
    }
  }
  requirePassword(password);
  throw passwordWrong();
}

async function open(bytes: Uint8Array<ArrayBuffer>, credentials: Credentials): Promise<Kdbx> {
  try {
    return await Kdbx.load(bytes.buffer, credentials);
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error instanceof KdbxError && error.code === Consts.ErrorCodes.InvalidKey) throw passwordWrong();
    if (error instanceof KdbxError && error.code === Consts.ErrorCodes.Unsupported)
      throw new Failure('unsupported', { why: 'keepass-cipher' });
    throw damaged();
  }
}

function visit(report: ImportReport, group: KdbxGroup, path: string[], recycleBin: string, levels: number): void {
  if (levels === 0) throw tooLarge();
  if (recycleBin && group.uuid.id === recycleBin) return;
  for (const entry of group.entries) reportKeePass(report, { fields: fieldsOf(entry), groups: path, tags: entry.tags });
  for (const child of group.groups) visit(report, child, [...path, child.name ?? ''], recycleBin, levels - 1);
}

function fieldsOf(entry: KdbxEntry): Map<string, string> {
  return new Map(
    [...entry.fields].map(([name, value]) => [name, value instanceof ProtectedValue ? value.getText() : (value ?? '')]),
  );
}
