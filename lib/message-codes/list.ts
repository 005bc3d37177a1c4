import type { JudgedCandidate } from './judged.ts';
import { isOwnLine } from './relate.ts';

/** This many similar codes, each in its own line, are a list to keep. */
const LIST = 3;

/** Recovery codes come as a list, one a line and all of one form. A one-time code comes alone. */
export function isList(candidates: readonly JudgedCandidate[], text: string): boolean {
  const best = candidates.reduce<JudgedCandidate | undefined>(
    (most, each) => (each.confidence > (most?.confidence ?? 0) ? each : most),
    undefined,
  );
  if (!best || !isOwnLine(best, text)) return false;
  const alike = candidates.filter(
    (each) =>
      each.code.length === best.code.length &&
      // A greeting or a name alone in its line is no code.
      (each.shape === 'letters') === (best.shape === 'letters') &&
      isOwnLine(each, text),
  );
  return new Set(alike.map(({ code }) => code)).size >= LIST;
}
