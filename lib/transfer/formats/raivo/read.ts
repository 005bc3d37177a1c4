import { must } from '../../../must.ts';
import { decodeText } from '../../codecs/text.ts';
import { openZip } from '../../codecs/zip.ts';
import { typeNamed } from '../../import/entry.ts';
import { asList, asRecord, asText, firstText, isTrue } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { parseJson, type Source } from '../../import/source.ts';

/** Raivo OTP's export: an AES zip with `raivo-otp-export.json`. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const members = await openZip(source.bytes);
  const member = must(members.find(({ name }) => /raivo-otp-export\.json$/i.test(name)));
  return readEntries(parseJson(decodeText(await member.read(password))), 'raivo-zip');
}

/** That JSON alone. */
export async function readJson(source: Source): Promise<ReadResult> {
  return readEntries(source.json, 'raivo-json');
}

/** All of its values are texts. */
function readEntries(json: unknown, format: string): ReadResult {
  const report = new ImportReport(format);
  for (const value of asList(json)) {
    const entry = asRecord(value);
    report.row(firstText(entry.issuer, entry.account), () => ({
      type: typeNamed(entry.kind, 'totp'),
      issuer: entry.issuer,
      account: entry.account,
      secret: asText(entry.secret),
      algorithm: entry.algorithm,
      digits: entry.digits,
      period: firstText(entry.timer) === '0' ? undefined : entry.timer,
      counter: entry.counter,
      favorite: isTrue(entry.pinned),
    }));
  }
  return report.result;
}
