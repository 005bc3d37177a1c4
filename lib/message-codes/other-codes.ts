import { messageTermsOf } from '../lexicon/message-terms.ts';
import { once } from '../once.ts';
import { foldAccents, inSmall, smallPattern } from './normalise.ts';

/*
 * Where the line is. A one-time code proves to a site or bank that its user is there. What a message calls an OTP, a
 * one-time password, a verification or delivery code is one, whoever is to be told it. Other codes: of pick-ups,
 * lockers, doors, rides, bookings, prescriptions, prizes, cash without a card, gifts, promotions; PUKs; PINs that are
 * kept or come with a booking.
 */

/** What makes a word for a code mean something else. Tested on the words around it, itself included. */
const otherCodePattern = once(
  () =>
    new RegExp(
      smallPattern(
        foldAccents(
          `(?<![\\p{L}\\p{N}_])(?:${messageTermsOf('other-code')})(?![\\p{L}_])|${messageTermsOf('other-code-run-on')}`,
        ),
      ),
      'gu',
    ),
);

/** Whether another code's name lies over the word itself and not just beside it. */
export function isOtherCode(around: string, at: number, length: number): boolean {
  for (const match of inSmall(around).matchAll(otherCodePattern())) {
    if (match.index < at + length && match.index + match[0].length > at) return true;
  }
  return false;
}

/** What may stand before "code" in small letters where it is one to sign in with. */
const knownKindPattern = once(() => new RegExp(`^(?:${messageTermsOf('known-kind')})$`));

const ENGLISH = /(?<!\p{L})(?:your|the|you|this|with|for)(?!\p{L})/iu;

/** "recall code", "installer code": English words for codes of other kinds have no end. Brands have capitals. */
export function isOfUnknownKind(text: string, { start, end }: { start: number; end: number }): boolean {
  if (!/^(?:codes?|pin)$/i.test(text.slice(start, end))) return false;
  const word = /(?<![\p{L}\p{N}.@-])([a-z]{2,}) $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return word !== undefined && !knownKindPattern().test(word) && ENGLISH.test(text);
}
