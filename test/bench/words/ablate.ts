import { MESSAGE_TERMS } from '../../../lib/lexicon/message-terms.ts';
import type { MessageTerm } from '../../../lib/lexicon/term.ts';
import { foldAccents, normalise } from '../../../lib/message-codes/normalise.ts';
import { casesOf } from './cases.ts';
import { type Language, ownMessages } from './corpus.ts';
import { withTerms } from './with-terms.ts';

/**
 * The terms whose removal changes no verdict, neither on the messages that are made for them nor on the project's own.
 * What a term does not occur in cannot change with it: a message is judged with the terms that occur in it, once with
 * all of them and once without the one in question, which compiles in a millisecond.
 */

/** Messages of the project that are judged for one term, the made ones aside. */
const MOST = 400;

/** The terms that occur in a text, as parts of others too. */
class Occurrences {
  readonly #patterns: readonly (readonly [term: MessageTerm, pattern: RegExp])[];
  readonly #known = new Map<string, MessageTerm[]>();

  constructor(terms: readonly MessageTerm[]) {
    this.#patterns = terms.map((term) => [term, new RegExp(foldAccents(term[1]), 'iu')]);
  }

  in(text: string): readonly MessageTerm[] {
    const known = this.#known.get(text);
    if (known) return known;
    const folded = foldAccents(normalise(text));
    const found = this.#patterns.filter(([, pattern]) => pattern.test(folded)).map(([term]) => term);
    this.#known.set(text, found);
    return found;
  }
}

const verdict = (terms: readonly MessageTerm[], text: string): string =>
  withTerms(terms)(text)
    .map(({ code, confidence }) => `${code} ${confidence >= 0.7}`)
    .join();

/** Whether a message is judged otherwise without a term. */
class Ablation {
  readonly #occurrences: Occurrences;
  readonly #verdicts = new Map<string, string>();

  constructor(terms: readonly MessageTerm[]) {
    this.#occurrences = new Occurrences(terms);
  }

  isNeeded(term: MessageTerm, text: string): boolean {
    const terms = this.#occurrences.in(text);
    if (!terms.includes(term)) return false;
    const whole = this.#verdicts.get(text) ?? verdict(terms, text);
    this.#verdicts.set(text, whole);
    return (
      whole !==
      verdict(
        terms.filter((each) => each !== term),
        text,
      )
    );
  }
}

/**
 * The terms of a language that no message needs: neither beside its other terms and those for all languages, where
 * another language may have the same word, nor beside all there are, where another may have the rest of the sentence.
 */
export function idleTerms({ terms, beside }: Language): MessageTerm[] {
  const alone = new Ablation([...terms, ...beside]);
  const cases = (term: MessageTerm): string[] => [...casesOf(term, terms), ...messagesWith(term)];
  const idle = terms.filter((term) => !cases(term).some((text) => alone.isNeeded(term, text)));
  if (idle.length === 0) return [];
  const amongAll = new Ablation(MESSAGE_TERMS);
  return idle.filter((term) => !cases(term).some((text) => amongAll.isNeeded(term, text)));
}

const OWN = ownMessages({ named: true }).map(({ text }) => ({ text, folded: foldAccents(normalise(text)) }));

/** Some of the project's messages that have a term. */
function messagesWith([, term]: MessageTerm): string[] {
  const pattern = new RegExp(foldAccents(term), 'iu');
  const found: string[] = [];
  for (const { text, folded } of OWN) {
    if (pattern.test(folded)) found.push(text);
    if (found.length === MOST) break;
  }
  return found;
}
