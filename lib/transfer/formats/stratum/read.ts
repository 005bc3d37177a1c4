import { Failure } from '../../../failure.ts';
import { motpSecret } from '../../../otp/motp-key.ts';
import { readMotpSecret } from '../../../otp/secret-text.ts';
import { openCbc, openGcm, requirePassword } from '../../codecs/cipher.ts';
import { argon2, pbkdf2 } from '../../codecs/kdf.ts';
import { decodeText } from '../../codecs/text.ts';
import type { Entry } from '../../import/entry.ts';
import { pictureIcon } from '../../import/icon.ts';
import { asList, asRecord, asText, firstText, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';

/** Argon2id of Stratum's encrypted backups. */
const KDF = { memory: 65_536, passes: 3, lanes: 4, length: 32 } as const;

/** Stratum (formerly Authenticator Pro) backup, plain JSON. */
export async function read(source: Source): Promise<ReadResult> {
  return readBackup(source.json, 'stratum');
}

/** Stratum backup encrypted today: `magic16 ‖ salt16 ‖ iv12 ‖ GCM`, Argon2id. */
export async function readEncrypted(source: Source, password?: string): Promise<ReadResult> {
  const secret = requirePassword(password);
  const { bytes } = source;
  if (bytes.length < 16 + 16 + 12 + 16) throw damaged();
  const key = await argon2({ kind: 'argon2id', password: secret, salt: bytes.slice(16, 32), ...KDF });
  const plain = await openGcm(key, bytes.slice(32, 44), bytes.slice(44));
  return readBackup(parseJson(decodeText(plain)), 'stratum-encrypted');
}

/** Stratum backup encrypted before 2023: `magic16 ‖ salt20 ‖ iv16 ‖ CBC`, PBKDF2. */
export async function readLegacy(source: Source, password?: string): Promise<ReadResult> {
  const secret = requirePassword(password);
  const { bytes } = source;
  if (bytes.length < 16 + 20 + 16 + 16) throw damaged();
  const key = await pbkdf2('SHA-1', secret, bytes.slice(16, 36), 64_000, 32);
  const plain = await openCbc(key, bytes.slice(36, 52), bytes.slice(52));
  return readBackup(parseJson(decodeText(plain)), 'stratum-encrypted-legacy');
}

function readBackup(json: unknown, format: string): ReadResult {
  const backup = asRecord(json);
  if (!Array.isArray(backup.Authenticators)) throw damaged();
  const names = new Map(
    asList(backup.Categories).map((category) => [asText(asRecord(category).Id), asText(asRecord(category).Name)]),
  );
  const tags = new Map<string, string[]>();
  for (const value of asList(backup.AuthenticatorCategories)) {
    const link = asRecord(value);
    const secret = asText(link.AuthenticatorSecret);
    const name = names.get(asText(link.CategoryId));
    if (name) tags.set(secret, [...(tags.get(secret) ?? []), name]);
  }
  const icons = new Map(
    asList(backup.CustomIcons).map((icon) => [
      `@${asText(asRecord(icon).Id)}`,
      pictureIcon(asText(asRecord(icon).Data)),
    ]),
  );
  const report = new ImportReport(format);
  for (const value of backup.Authenticators) {
    const row = asRecord(value);
    report.row(firstText(row.Issuer, row.Username), () => ({
      ...stratumEntry(row, tags.get(asText(row.Secret)) ?? []),
      icon: icons.get(asText(row.Icon)),
    }));
  }
  return report.result;
}

const TYPES = { 1: 'hotp', 2: 'totp', 3: 'motp', 4: 'steam', 5: 'yandex' } as const;
const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'];

/** Stratum's mOTP takes any text of 16 characters or more to the letter. @throws {Failure} */
function motpKeyOf(row: Json): Uint8Array {
  const key = asText(row.Secret);
  return motpSecret(key) ?? readMotpSecret(key);
}

/** A row of Stratum's backup or database, keys as in its JSON. @throws {Failure} */
export function stratumEntry(row: Json, tags: string[]): Entry {
  const type = TYPES[Number(row.Type) as keyof typeof TYPES];
  if (!type) throw new Failure('type-unknown');
  return {
    type,
    issuer: row.Issuer,
    account: row.Username,
    secret: type === 'motp' ? motpKeyOf(row) : asText(row.Secret),
    algorithm: ALGORITHMS[Number(row.Algorithm ?? 0)] ?? 'unknown',
    digits: row.Digits,
    period: row.Period,
    counter: row.Counter,
    pin: row.Pin,
    tags,
  };
}
