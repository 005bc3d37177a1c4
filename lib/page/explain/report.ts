import { flag, integer, list, type Of, object, oneOf, text } from '../../shape.ts';

/** The finder's verdict on an input: a code field, below the threshold, or ruled out; or why it was not judged. */
const VERDICTS = ['field', 'below', 'vetoed', 'hidden', 'other-kind'] as const;

const MAX_INPUTS = 80;
/** Longest reduced page, in characters. */
export const MAX_HTML = 40_000;

const input = object({
  verdict: oneOf(VERDICTS),
  /** The element as markup, without its value. */
  tag: text(400),
  /** Names of its inputs, as a test of the corpus refers to them; more than one if a code is split over boxes. */
  names: list(text(200), 12),
  score: integer(0, 10_000),
  /** By their names in `WEIGHTS`. A veto has no weight. */
  reasons: list(object({ name: text(40), weight: integer(-1000, 1000), isVeto: flag }), 40),
  /** What the page says about it, without the user's data. */
  evidence: list(object({ name: text(20), text: text(1200) }), 24),
});
export type ExplainedInput = Of<typeof input>;

/** What one frame reports about its inputs. Untrusted: the page may have tampered with it. */
export const frameReport = object({
  inputs: list(input, MAX_INPUTS),
  /** Score from which an input is a code field. */
  threshold: integer(0, 1000),
  /** The page reduced to what the finder read, without the user's data; empty if it has no inputs. */
  html: text(MAX_HTML),
  /** Whether the finder comes to the same verdict on the reduced page. */
  isSame: flag,
});
export type FrameReport = Of<typeof frameReport>;

/** Shortens a list to the report's limit. */
export function atMostInputs<T>(inputs: readonly T[]): T[] {
  return inputs.slice(0, MAX_INPUTS);
}
