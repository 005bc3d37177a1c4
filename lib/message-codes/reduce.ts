import { Mask, type Pick } from '../mask.ts';
import { judgeMessage } from './find.ts';
import type { JudgedMessage } from './judged.ts';

/** How often other digits are tried: some form a telephone number or a date. */
const TRIES = 16;

/** A message without its user's data, and whether the finder comes to the same verdict on it. */
export interface ReducedMessage {
  text: string;
  judged: JudgedMessage;
  isSame: boolean;
}

/**
 * What two verdicts must have in common: the number of codes, their confidence, and whether a host is bound to them.
 */
function outcome({ found }: JudgedMessage): string {
  return JSON.stringify(
    found.map(({ code, confidence, host, isUnnamed }) => [code.length, confidence, host !== undefined, isUnnamed]),
  );
}

/**
 * Reduces a message to a case for the corpus of tests: digits and codes become others of the same form, addresses
 * become example.com, names in greetings another name; names elsewhere stay.
 * @param text the message, of any length; what the finder does not read is left out
 * @param pick picks random numbers; a test passes its own
 */
export function reduceMessage(text: string, pick?: Pick): ReducedMessage {
  const given = text.slice(0, 20_000);
  const before = judgeMessage(given);
  const written = before.candidates
    .filter(({ confidence, shape }) => confidence > 0 || shape === 'mixed')
    .map(({ start, end }) => before.text.slice(start, end));
  const codes = [...written, ...before.found.map(({ code }) => code)].filter((code) => given.includes(code));
  let made: ReducedMessage | undefined;
  for (let i = 0; i < TRIES && !made?.isSame; i++) {
    const masked = new Mask({ codes, ...(pick ? { pick } : {}) }).text(given);
    const judged = judgeMessage(masked);
    made = { text: masked, judged, isSame: outcome(judged) === outcome(before) };
  }
  return made ?? { text: '', judged: judgeMessage(''), isSame: before.found.length === 0 };
}
