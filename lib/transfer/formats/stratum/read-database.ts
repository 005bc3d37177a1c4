import { Sqlite } from '../../codecs/sqlite.ts';
import { asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { stratumEntry } from './read.ts';

/** Stratum's own database, from a rooted phone. */
export async function read(source: Source): Promise<ReadResult> {
  const database = new Sqlite(source.bytes);
  const names = new Map(
    (database.hasTable('category') ? database.rows('category') : []).map((row) => [asText(row.id), asText(row.name)]),
  );
  const tags = new Map<string, string[]>();
  for (const row of database.hasTable('authenticatorcategory') ? database.rows('authenticatorcategory') : []) {
    const secret = asText(row.authenticatorsecret);
    const name = names.get(asText(row.categoryid));
    if (name) tags.set(secret, [...(tags.get(secret) ?? []), name]);
  }
  const report = new ImportReport('stratum-sqlite');
  for (const row of database.rows('authenticator')) {
    const named = Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key.slice(0, 1).toUpperCase() + key.slice(1), value]),
    );
    report.row(firstText(row.issuer, row.username), () => stratumEntry(named, tags.get(asText(row.secret)) ?? []));
  }
  return report.result;
}
