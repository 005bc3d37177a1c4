import { Gather, type ReadResult } from './gather.ts';
import { unescapeHtml } from './html-text.ts';
import { readOtpText } from './otp-text.ts';
import type { Source } from './source.ts';
import { unknownFormat } from './unknown-format.ts';

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
  const gather = new Gather(isEnte ? 'ente-html' : 'stratum-html');
  const seen = new Set<string>();
  for (const uri of uris) {
    // The same URI may stand in its text and in a link around it.
    if (seen.has(uri)) continue;
    seen.add(uri);
    gather.row('', () => readOtpText(uri));
  }
  return gather.result;
}

async function readTables({ text }: Source): Promise<ReadResult> {
  const gather = new Gather(/<title>[^<]*aegis/i.test(text) ? 'aegis-html' : 'html-table');
  const { gatherTables } = await import('./html-table.ts');
  await gatherTables(gather, text);
  if (gather.accounts.length === 0 && gather.problems.length === 0) throw unknownFormat();
  return gather.result;
}
