import type { MessageKind, MessageTerm } from '../../../lib/lexicon/term.ts';
import { samplesOf } from './sample.ts';

/**
 * Messages in which a term alone decides, one kind of sentence a kind: "Kod rabatowy: 482913" has a code unless
 * something says that a "kod rabatowy" is another one. The other words of a sentence are of the term's own language
 * where it has them.
 */
export function casesOf(term: MessageTerm, language: readonly MessageTerm[]): string[] {
  const [kind, pattern] = term;
  const one = (...kinds: MessageKind[]): string | undefined =>
    language.filter(([own]) => kinds.includes(own)).map(([, own]) => samplesOf(own)[0])[0];
  const own = {
    plain: one('plain', 'plain-run-on') ?? 'code',
    verb: one('verb', 'verb-run-on'),
    act: one('act', 'act-run-on'),
    part: one('code-part', 'code-part-run-on') ?? 'code',
  };
  const words = samplesOf(pattern).map((word) => word.trim());
  return words.flatMap((word) => [
    ...new Set([...sentences(kind, word, own), ...sentences(kind, word, { plain: 'code', part: 'code' })]),
  ]);
}

interface Words {
  plain: string;
  verb?: string | undefined;
  act?: string | undefined;
  part: string;
}

function sentences(kind: MessageKind, word: string, { plain, verb = 'Enter', act = 'sign in', part }: Words): string[] {
  switch (kind) {
    case 'sure':
    case 'sure-run-on':
      return [`Acme ${word}: KARATE`, `${word}: 482913`, `Larkspur\n${word} KARATE`];
    case 'plain':
    case 'plain-run-on':
      return [`${word}: 482913`, `${word}482913`, `It expires. ${word}: 482913`];
    case 'code-part':
    case 'code-part-run-on':
      return [`${act}${word}: KARATE`, `${act} ${word}: KARATE`];
    case 'other-code':
    case 'other-code-run-on':
      return [
        `${word}: 482913`,
        `${word} 482913`,
        `Your ${word} is 482913`,
        `${word} ${plain}: 482913`,
        `${plain} ${word}: 482913`,
        `482913 is your ${word}`,
      ];
    case 'act':
    case 'act-run-on':
      return [
        `${verb} 482913 ${word}`,
        `${word} 482913 ${verb}`,
        `${word}482913${verb}`,
        `${plain} ${word}: KARATE`,
        `${word}${part}: KARATE`,
        `${word} ${part}: KARATE`,
      ];
    case 'verb':
    case 'verb-run-on':
      return [`${word} 482913 ${act}`, `${act} 482913 ${word}`, `${act}482913${word}`];
    case 'support':
    case 'support-run-on':
      return [`${plain}: 4155552671. ${word}`, `code: 4155552671, ${word}`];
    case 'commerce':
    case 'commerce-run-on':
      return [`${plain}: 482913. ${word}`, `${word}, ${plain}: 482913`];
    case 'sent':
    case 'sent-run-on':
      return [`Larkspur ${plain} ${word} there 482913 today. Verify.`, `Your code ${word} 482913 today. Verify.`];
    case 'month':
      return [`Your verification code, ${word} 2031`];
    case 'unit':
    case 'unit-run-on':
      return [`Your verification code: 4829 ${word}`, `Your verification code: 4829${word}`];
    case 'known-kind':
      return [`Your ${word} code is 482913`, `The ${word} code: 482913`, `482913 is for you ${word} code`];
    case 'booked':
      return [`Auth code: 482913. ${word}`, `It expires. Confirmation number: 482913. ${word}`];
    case 'travel':
      return [`Confirmation code: 482913. ${word}`];
    case 'meeting':
    case 'meeting-run-on':
      return [`Passcode: 482913. ${word}`];
    case 'copula':
    case 'copula-run-on':
    case 'tells':
    case 'tells-run-on':
      return [
        // A second code, which the first is surer than by its copula alone.
        `Your verification code ${word} 482913 tomorrow.\nOtp\n771204`,
        `Your verification code${word}482913 tomorrow.\nOtp\n771204`,
        `Your code ${word} 482913 tomorrow`,
        `code${word}482913 tomorrow`,
        `Your code, Wren ${word} 482913 tomorrow`,
        `Your ${plain} ${word} 482913 tomorrow`,
        `Your ${plain}${word}482913 tomorrow`,
      ];
    case 'is':
      return [`KARATE ${word} verification code`, `KARATE ${word} otp`];
    case 'of':
      return [`${plain} ${word} ${act}: KARATE`, `code ${word} login: KARATE`, `code ${word} verification: KARATE`];
    case 'number-word':
    case 'label-link':
      return [
        `Your code, order ${word} 482913`,
        `Your code, order ${word}: 482913`,
        `Your code, order ${word}482913`,
        `Your code, order${word}482913`,
      ];
    case 'names-number':
      return [`Your code for your account ${word}: 482913`, `Your code for your account number ${word}: 482913`];
    case 'ending-behind':
      return [`Your verification code: 4829 ${word}`, `Your verification code: 4829${word}`];
    default:
      return [
        `Your ${plain}, ${word} 482913`,
        `${plain}, ${word}: 482913`,
        `${plain}, ${word}482913`,
        `code, ${word}: 482913`,
      ];
  }
}
