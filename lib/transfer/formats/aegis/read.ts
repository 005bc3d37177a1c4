import { concat } from '../../../crypto/bytes.ts';
import { Failure, isFailure } from '../../../failure.ts';
import { fromBase32 } from '../../../otp/base32.ts';
import { fromBase64, fromHex } from '../../codecs/bytes.ts';
import { openGcm, passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { scrypt } from '../../codecs/kdf.ts';
import { decodeText } from '../../codecs/text.ts';
import { typeNamed } from '../../import/entry.ts';
import { pictureIcon } from '../../import/icon.ts';
import { asList, asRecord, asText, firstText, isRecord, isTrue, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';

const PASSWORD_SLOT = 1;

/** Aegis vault JSON, plain or encrypted with a password. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const file = asRecord(source.json);
  if (typeof file.db !== 'string') return readDb(asRecord(file.db), 'aegis');
  const key = await masterKey(asRecord(file.header), requirePassword(password));
  const params = asRecord(asRecord(file.header).params);
  const data = concat(fromBase64(file.db), fromHex(asText(params.tag)));
  const db = await openGcm(key, fromHex(asText(params.nonce)), data);
  return readDb(asRecord(parseJson(decodeText(db))), 'aegis-encrypted');
}

async function masterKey(header: Json, password: string): Promise<Uint8Array<ArrayBuffer>> {
  const slots = asList(header.slots).filter((slot) => isRecord(slot) && Number(slot.type) === PASSWORD_SLOT) as Json[];
  if (slots.length === 0) {
    if (asList(header.slots).length === 0) throw damaged();
    throw new Failure('unsupported', { why: 'fingerprint' });
  }
  for (const slot of slots.slice(0, 8)) {
    const params = asRecord(slot.key_params);
    const key = await scrypt(password, fromHex(asText(slot.salt)), {
      n: Number(slot.n ?? 32_768),
      r: Number(slot.r ?? 8),
      p: Number(slot.p ?? 1),
      length: 32,
    });
    const wrapped = concat(fromHex(asText(slot.key)), fromHex(asText(params.tag)));
    const opened = await openGcm(key, fromHex(asText(params.nonce)), wrapped).catch((error: unknown) => {
      if (isFailure(error, 'password-wrong')) return undefined;
      throw error;
    });
    if (opened) return opened;
  }
  throw passwordWrong();
}

function readDb(db: Json, format: string): ReadResult {
  if (!Array.isArray(db.entries)) throw damaged();
  const groupNames = new Map(
    asList(db.groups).map((group) => [asText(asRecord(group).uuid), asText(asRecord(group).name)]),
  );
  const report = new ImportReport(format);
  for (const value of db.entries) {
    const entry = asRecord(value);
    const info = asRecord(entry.info);
    report.row(firstText(entry.issuer, entry.name), () => {
      const type = typeNamed(entry.type);
      const isMd5Artefact = type !== 'motp' && info.algo === 'MD5';
      return {
        type,
        issuer: entry.issuer,
        account: entry.name,
        secret: type === 'motp' ? fromBase32(asText(info.secret)) : asText(info.secret),
        algorithm: isMd5Artefact ? 'SHA1' : info.algo,
        digits: info.digits,
        period: info.period,
        counter: info.counter,
        pin: info.pin,
        note: entry.note,
        favorite: isTrue(entry.favorite),
        icon: pictureIcon(asText(entry.icon)),
        tags: [entry.group, ...asList(entry.groups).map((uuid) => groupNames.get(asText(uuid)))],
      };
    });
  }
  return report.result;
}
