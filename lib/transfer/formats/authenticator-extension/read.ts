import { toBase64 } from '../../../base64.ts';
import { utf8 } from '../../../crypto/bytes.ts';
import { fromHex, toHex } from '../../codecs/bytes.ts';
import { passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { openCryptoJs } from '../../codecs/crypto-js.ts';
import { argon2 } from '../../codecs/kdf.ts';
import { decodeText } from '../../codecs/text.ts';
import { type Entry, typeNamed } from '../../import/entry.ts';
import { asRecord, asText, firstText, isRecord, isTrue, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';

const FORMAT = 'authenticator-extension';

/** The backups of the "Authenticator" extension (authenticator.cc): plain, and encrypted in three ways. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const file = asRecord(source.json);
  const values = Object.entries(file).filter((pair): pair is [string, Json] => isRecord(pair[1]));
  const keys = new Map(
    values.filter(([, value]) => value.dataType === 'Key').map(([id, value]) => [firstText(value.id, id), value]),
  );
  const entries = values.filter(([id, value]) => value.dataType !== 'Key' && id !== 'key');
  entries.sort(([, a], [, b]) => Number(a.index ?? 0) - Number(b.index ?? 0));
  const sealedKey = firstText(asRecord(file.key).enc, file.enc);

  if (keys.size > 0 && entries.some(([, entry]) => entry.dataType === 'EncOTPStorage'))
    return readVersion3(entries, keys, requirePassword(password));
  const isEncrypted = entries.some(([, entry]) => isTrue(entry.encrypted));
  if (!isEncrypted) return reportAll(entries, FORMAT, (entry) => entry);

  const given = requirePassword(password);
  const passphrase = sealedKey ? toHex(await openCryptoJs(sealedKey, given)) : given;
  const opened = new Map<string, string>();
  for (const [id, entry] of entries) {
    if (!isTrue(entry.encrypted)) continue;
    opened.set(id, decodeText(await openCryptoJs(asText(entry.secret), passphrase)));
  }
  return reportAll(entries, `${FORMAT}-${sealedKey ? 'v2' : 'v1'}-encrypted`, (entry, id) => ({
    ...entry,
    secret: opened.get(id) ?? entry.secret,
  }));
}

async function readVersion3(entries: [string, Json][], keys: Map<string, Json>, password: string): Promise<ReadResult> {
  const passphrases = new Map<string, string>();
  for (const [id, key] of [...keys].slice(0, 8)) {
    const derived = await argon2({
      kind: 'argon2id',
      password: utf8(password),
      salt: utf8(asText(key.salt)),
      memory: 19_456,
      passes: 2,
      lanes: 1,
      length: 32,
    });
    passphrases.set(id, toBase64(derived).replace(/=+$/, ''));
  }
  const opened = new Map<string, Json>();
  for (const [id, entry] of entries) {
    if (entry.dataType !== 'EncOTPStorage') {
      opened.set(id, entry);
      continue;
    }
    const passphrase = passphrases.get(asText(entry.keyId));
    if (!passphrase) throw damaged();
    opened.set(id, asRecord(parseOpened(await openCryptoJs(asText(entry.data), passphrase))));
  }
  return reportAll(entries, `${FORMAT}-v3-encrypted`, (_, id) => opened.get(id) ?? {});
}

/** CryptoJS has no authentication: a wrong password may now and then leave sound padding around nonsense. */
function parseOpened(bytes: Uint8Array): unknown {
  try {
    return parseJson(decodeText(bytes));
  } catch {
    throw passwordWrong();
  }
}

function reportAll(entries: [string, Json][], format: string, open: (entry: Json, id: string) => Json): ReadResult {
  const report = new ImportReport(format);
  for (const [id, sealed] of entries) {
    const entry = open(sealed, id);
    report.row(firstText(entry.issuer, entry.account), () => extensionEntry(entry));
  }
  return report.result;
}

function extensionEntry(entry: Json): Entry {
  const { secret, kind } = bareSecret(asText(entry.secret), kindOf(entry.type));
  // "Name::host" says on which site the account is offered.
  const [issuer = '', host = ''] = asText(entry.issuer).split('::');
  const isHex = kind === 'hex' || kind === 'hhex';
  const isBattle = kind === 'battle';
  const type = kind === 'hex' || isBattle ? 'totp' : kind === 'hhex' ? 'hotp' : typeNamed(kind, 'totp');
  return {
    type,
    issuer,
    account: entry.account,
    secret: isHex ? fromHex(secret) : secret,
    algorithm: entry.algorithm,
    digits: isBattle ? 8 : entry.digits,
    period: isBattle ? 30 : entry.period,
    counter: entry.counter,
    favorite: isTrue(entry.pinned),
    sites: sitesOf(host),
  };
}

/** Its type as a word; old backups wrote the enum's number. */
function kindOf(type: unknown): string {
  const names = ['', 'totp', 'hotp', 'battle', 'steam', 'hex', 'hhex'];
  return typeof type === 'number' ? (names[type] ?? 'unknown') : asText(type).toLowerCase();
}

/** The secret without the prefix by which old versions marked its kind. */
function bareSecret(secret: string, kind: string): { secret: string; kind: string } {
  if (/^(blz|bliz)-/i.test(secret)) return { secret: secret.replace(/^\w+-/, ''), kind: 'battle' };
  if (/^stm-/i.test(secret)) return { secret: secret.slice(4), kind: 'steam' };
  return { secret, kind };
}
