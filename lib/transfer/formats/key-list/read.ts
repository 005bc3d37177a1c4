import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { keyRows } from './rows.ts';

/** Names and keys in lines that no program wrote. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('key-list');
  for (const { names, key, counter, ...parameters } of keyRows(source.text)) {
    const [issuer = '', account = '', ...more] = names;
    const kind = counter === undefined ? ({ type: 'totp' } as const) : ({ type: 'hotp', counter } as const);
    report.row(issuer, () => ({ issuer, account, secret: key, note: more.join(' '), ...parameters, ...kind }));
  }
  return report.result;
}
