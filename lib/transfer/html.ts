import { Gather, type ReadResult } from './gather.ts';
import { readOtpText } from './otp-text.ts';
import type { Source } from './source.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
};

/** The printable HTML exports of Stratum and Ente: every URI in it, wherever it stands. */
export async function read(source: Source): Promise<ReadResult> {
  const isEnte = /ente/i.test(/<title>([^<]*)/i.exec(source.text)?.[1] ?? '') || source.text.includes('codeDisplay=');
  const gather = new Gather(isEnte ? 'ente-html' : 'stratum-html');
  const seen = new Set<string>();
  for (const [found] of source.text.matchAll(/(?:otpauth|steam|motp):\/{0,2}[^\s<>"']+/gi)) {
    const uri = found.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity);
    // The same URI may stand in its text and in a link around it.
    if (seen.has(uri)) continue;
    seen.add(uri);
    gather.row('', () => readOtpText(uri));
  }
  return gather.result;
}
