import { asList, asRecord, asText, firstText, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** What `totp-cli dump` prints: namespaces with accounts, as YAML of one fixed shape. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('totp-cli-yaml');
  let namespace = '';
  let entry: Json = {};
  const finish = () => {
    if (asText(entry.token) !== '') addRow(report, namespace, entry);
    else if (firstText(entry.name) !== '') namespace = asText(entry.name);
    entry = {};
  };
  for (const line of source.text.split(/\r?\n/)) {
    const [, dash, key = '', value = ''] = /^\s*(-\s+)?(\w+):\s*(.*)$/.exec(line) ?? [];
    if (dash || key === 'accounts') finish();
    if (key !== '') entry[key.toLowerCase()] = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  }
  finish();
  return report.result;
}

/** The same as JSON, as its first versions printed it. */
export async function readJson(source: Source): Promise<ReadResult> {
  const report = new ImportReport('totp-cli-json');
  for (const space of asList(source.json).map(asRecord)) {
    for (const account of asList(space.Accounts).map(asRecord)) {
      const entry = Object.fromEntries(Object.entries(account).map(([name, value]) => [name.toLowerCase(), value]));
      addRow(report, asText(space.Name), entry);
    }
  }
  return report.result;
}

function addRow(report: ImportReport, namespace: string, entry: Json): void {
  report.row(firstText(entry.name, namespace), () => ({
    issuer: namespace,
    account: entry.name,
    secret: asText(entry.token),
    algorithm: entry.algorithm,
    digits: Number(entry.length ?? 0) > 0 ? entry.length : '',
    period: Number(entry.timeperiod ?? 0) > 0 ? entry.timeperiod : '',
  }));
}
