import { utf8 } from '../../../crypto/bytes.ts';
import { Failure } from '../../../failure.ts';
import { findLinks } from '../../../otp/links.ts';
import { fromBase64 } from '../../codecs/bytes.ts';
import { requirePassword } from '../../codecs/cipher.ts';
import { argon2 } from '../../codecs/kdf.ts';
import { openSecretstream } from '../../codecs/secretstream.ts';
import { decodeText } from '../../codecs/text.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, isTrue } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, type Source } from '../../import/source.ts';

/** Its parameter, which may be longer than any URI is read. */
const CODE_DISPLAY = /([?&])codeDisplay=([^&#]*)&?/;

/** Ente Auth's plain text export: one otpauth URI a line, with its own `codeDisplay`. */
export async function read(source: Source): Promise<ReadResult> {
  return readLines(source.text, 'ente-plain');
}

/** Ente Auth's encrypted export: Argon2id and one secretstream message. */
export async function readEncrypted(source: Source, password?: string): Promise<ReadResult> {
  const secret = requirePassword(password);
  const file = asRecord(source.json);
  const params = asRecord(file.kdfParams);
  const key = await argon2({
    kind: 'argon2id',
    password: utf8(secret),
    salt: fromBase64(asText(params.salt)),
    memory: Math.floor(Number(params.memLimit) / 1024),
    passes: Number(params.opsLimit),
    lanes: 1,
    length: 32,
  });
  const header = fromBase64(asText(file.encryptionNonce));
  if (header.length !== 24) throw damaged();
  const plain = openSecretstream(key, header, fromBase64(asText(file.encryptedData)));
  return readLines(decodeText(plain), 'ente-encrypted');
}

function readLines(text: string, format: string): ReadResult {
  const report = new ImportReport(format);
  for (const [i, { text: link }] of findLinks(text).entries()) {
    const where = `line ${i + 1}`;
    const display = codeDisplay(link);
    if (isTrue(display.trashed)) {
      report.problem(where, new Failure('trashed'));
      continue;
    }
    report.row(where, () =>
      readOtpText(link.replace(CODE_DISPLAY, '$1'), {
        tags: asList(display.tags),
        note: display.note,
        favorite: isTrue(display.pinned),
      }),
    );
  }
  return report.result;
}

/** What Ente keeps beside the account: JSON in a form-encoded parameter. Nothing where it cannot be read. */
function codeDisplay(uri: string): Record<string, unknown> {
  const [, , raw] = CODE_DISPLAY.exec(uri) ?? [];
  if (!raw) return {};
  try {
    return asRecord(JSON.parse(decodeURIComponent(raw.replaceAll('+', ' '))));
  } catch {
    return {};
  }
}
