import { utf8 } from '../../../crypto/bytes.ts';
import { fromBase64 } from '../../codecs/bytes.ts';
import { openGcm, requirePassword } from '../../codecs/cipher.ts';
import { argon2 } from '../../codecs/kdf.ts';
import { decodeText } from '../../codecs/text.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { asRecord, asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';

const AAD = 'proton.authenticator.export.v1';
const KDF = { memory: 19_456, passes: 2, lanes: 1, length: 32 } as const;

/** Proton Authenticator's export, plain or encrypted. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const file = asRecord(source.json);
  if (Array.isArray(file.entries)) return readEntries(file.entries, 'proton-authenticator');
  const key = await argon2({
    kind: 'argon2id',
    password: utf8(requirePassword(password)),
    salt: fromBase64(asText(file.salt)),
    ...KDF,
  });
  const sealed = fromBase64(asText(file.content));
  const plain = await openGcm(key, sealed.slice(0, 12), sealed.slice(12), utf8(AAD));
  const { entries } = asRecord(parseJson(decodeText(plain)));
  if (!Array.isArray(entries)) throw damaged();
  return readEntries(entries, 'proton-authenticator-encrypted');
}

function readEntries(entries: unknown[], format: string): ReadResult {
  const report = new ImportReport(format);
  for (const value of entries) {
    const entry = asRecord(value);
    const content = asRecord(entry.content);
    const name = firstText(content.name, entry.name);
    const isSteam = /^steam$/i.test(firstText(content.entry_type, content.entryType));
    report.row(name, () => {
      const { account, warnings } = readOtpText(firstText(content.uri, entry.uri), {
        ...(isSteam ? { issuer: 'Steam' } : {}),
        note: firstText(entry.note, content.note),
      });
      // The name is what its user sees and edits; the URI's label may be older.
      return { account: { ...account, account: name || account.account }, warnings };
    });
  }
  return report.result;
}
