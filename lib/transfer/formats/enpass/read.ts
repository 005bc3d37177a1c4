import { isKeyText } from '../../import/field-entry.ts';
import { Fields } from '../../import/fields.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, firstText, isTrue } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** Enpass' JSON export. Items in its trash and deleted fields stay out. */
export async function read(source: Source): Promise<ReadResult> {
  const file = asRecord(source.json);
  const folders = new Map(
    asList(file.folders).map((value) => [asText(asRecord(value).uuid), asText(asRecord(value).title)]),
  );
  const report = new ImportReport('enpass-json');
  for (const value of asList(file.items)) {
    const item = asRecord(value);
    if (isTrue(item.trashed)) continue;
    const fields = asList(item.fields)
      .map(asRecord)
      .filter((field) => !isTrue(field.deleted));
    const ofType = (type: string) => fields.filter((field) => field.type === type).map((field) => asText(field.value));
    // Users also keep keys in text fields, under names of their own.
    const named = fields
      .filter((field) => field.type !== 'totp')
      .map((field) => new Fields([[firstText(field.label, field.name), asText(field.value)]]).secret(isKeyText)?.text);
    const called = new Fields(fields.map((field) => [firstText(field.label, field.name), asText(field.value)]));
    const totps = new Set([...ofType('totp'), ...named.filter((text) => text !== undefined)]);
    for (const totp of [...totps].filter((text) => text.trim() !== '')) {
      // Padloc writes the same with other names.
      const title = firstText(item.title, item.name);
      report.row(title, () =>
        readOtpText(totp, {
          issuer: title,
          account: firstText(...ofType('username'), ...ofType('email'), called.get('account'), item.subtitle),
          note: item.note,
          favorite: isTrue(item.favorite),
          tags: asList(item.folders).map((uuid) => folders.get(asText(uuid))),
        }),
      );
    }
  }
  return report.result;
}
