import { utf8 } from '../../../crypto/bytes.ts';
import { fromBase32 } from '../../../otp/base32.ts';
import { type Entry, typeNamed } from '../../import/entry.ts';
import { asList, asRecord, asText, firstText, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { parseJson, type Source } from '../../import/source.ts';

const KINDS = ['otp', 'totp', 'hotp'];

/** The one-time code credentials of a realm's users, as Keycloak exports them since version 8 and before. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('keycloak-json');
  const realms = [source.json, ...asList(source.json)].map(asRecord);
  for (const realm of realms) {
    for (const user of asList(realm.users).map(asRecord)) {
      for (const credential of asList(user.credentials).map(asRecord)) {
        if (!KINDS.includes(asText(credential.type))) continue;
        report.row(asText(user.username), () => credentialEntry(realm, user, credential));
      }
    }
  }
  return report.result;
}

function credentialEntry(realm: Json, user: Json, credential: Json): Entry {
  // Since version 8 each half is the text of a JSON object.
  const data = { ...credential, ...nested(credential.credentialData) };
  const secret = { ...credential, ...nested(credential.secretData) };
  return {
    type: typeNamed(firstText(data.subType, credential.type === 'otp' ? '' : credential.type), 'totp'),
    issuer: firstText(realm.displayName, realm.realm),
    account: firstText(user.username, user.email),
    secret: secretOf(asText(secret.value), data),
    algorithm: data.algorithm,
    digits: data.digits,
    period: data.period,
    counter: data.counter,
    note: credential.userLabel,
  };
}

function nested(value: unknown): Json {
  return typeof value === 'string' ? asRecord(parseJson(value)) : asRecord(value);
}

/** The characters of the text are the key themselves, unless it says that they are base32. */
function secretOf(text: string, data: Json): Uint8Array {
  return asText(data.secretEncoding).toUpperCase() === 'BASE32' ? fromBase32(text) : utf8(text);
}
