import { Failure } from '../../../failure.ts';
import { unescapeHtml } from '../../codecs/html.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/**
 * The printable HTML exports: of Stratum and Ente every URI in it, wherever it stands; of Aegis and others that
 * write a table, its rows.
 */
export async function read(source: Source): Promise<ReadResult> {
  const isEnte = /ente/i.test(/<title>([^<]*)/i.exec(source.text)?.[1] ?? '') || source.text.includes('codeDisplay=');
  const uris = [...source.text.matchAll(/(?:otpauth|steam|motp):\/{0,2}[^\s<>"']+/gi)].map(([uri]) =>
    unescapeHtml(uri),
  );
  if (uris.length === 0) return readTables(source);
  const report = new ImportReport(isEnte ? 'ente-html' : 'stratum-html');
  const seen = new Set<string>();
  for (const uri of uris) {
    // The same URI may stand in its text and in a link around it.
    if (seen.has(uri)) continue;
    seen.add(uri);
    report.row('', () => readOtpText(uri));
  }
  return report.result;
}

async function readTables({ text }: Source): Promise<ReadResult> {
  const report = new ImportReport(/<title>[^<]*aegis/i.test(text) ? 'aegis-html' : 'html-table');
  const { reportTables } = await import('./table.ts');
  await reportTables(report, text);
  if (report.accounts.length === 0 && report.problems.length === 0) throw new Failure('unsupported', { why: 'page' });
  return report.result;
}
