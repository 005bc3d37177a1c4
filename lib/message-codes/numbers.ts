import { messageTermsOf } from '../lexicon/message-terms.ts';
import { once } from '../once.ts';
import { foldAccents, folded, lowerCased, lowerCasePattern } from './normalise.ts';
import { negationPattern } from './shown.ts';

/** The other numbers of messages, recognised by what is beside them. All patterns are for normalised text. */

const CURRENCY_SIGN = '[$€£¥₹₽₩₺₴฿₫₦₱₪₡₲₸₮₼₾﷼]';
const currencyWord = () => `(?:${messageTermsOf('currency')})`;

/** Ends the text before a price. */
const priceBeforePattern = folded(() => `(?:${CURRENCY_SIGN}|(?<!\\p{L})${currencyWord()}) ?$`);
/** Begins the text after a price, a percentage or a number with decimals or thousands. */
const priceAfterPattern = folded(
  () => `^(?:[.,]\\d|(?:[.,]-)? ?(?:${CURRENCY_SIGN}|${currencyWord()}(?!\\p{Script=Latin}|\\p{Script=Cyrillic})|%|٪))`,
);

/** Units: times, lengths, people, data. */
const unitAfterPattern = folded(
  () => `^ ?(?:(?:-|to) ?\\d+ )?(?:${messageTermsOf('unit')})(?!\\p{L})|^ ?(?:${messageTermsOf('unit-run-on')})`,
);

/** "No.", "#", "is" and their like between a label and its number. */
const numberWord = () => `(?: ?(?:${messageTermsOf('number-word')}))*`;
const link = () => `(?: ?(?:${messageTermsOf('label-link')}))*`;

/** The label of a number that is not a code, before it. */
const label = () => messageTermsOf('label');
const ENDING = "(?:['’]?s|['’]\\p{L}{1,3})?";
/** "Number of flight": what it is the number of. */
const OF_WHAT = '(?: (?:de|of|di|del|da|do|des) \\p{L}{3,14})?';
const BEFORE_NUMBER = ' ?[:#№.(\\[-]{0,3} ?["\'«“]?$';
const labelBeforePattern = once(() => {
  const named = `(?<![\\p{L}])(?:${label()})${ENDING}${OF_WHAT}`;
  return new RegExp(lowerCasePattern(foldAccents(`${named}${numberWord()}${link()}${BEFORE_NUMBER}`)), 'u');
});
/** The same for scripts without spaces and for Arabic, Hebrew and Hindi, where a label may touch the word before it. */
const labelBeforeOtherPattern = once(
  () => new RegExp(foldAccents(`(?:${messageTermsOf('label-run-on')})[^\\p{N}\\n。]{0,12}$`), 'u'),
);

const namesNumberPattern = folded(() => `(?:${messageTermsOf('names-number')})${link()} ?[:#№.,(\\[-]{0,3} ?["'«“]?$`);

const month = () => `(?:${messageTermsOf('month')})\\p{L}*\\.?`;
const monthBeforePattern = folded(
  () =>
    `(?<!\\p{L})(?:${month()}|q[1-4]|(?:spring|summer|autumn|fall|winter))(?: de)?(?: \\d{1,2}(?:st|nd|rd|th)?)?,? ?$`,
);

/** "… the number ending in 4821", before and after the four digits. */
const endingBeforePattern = folded(
  () =>
    `(?:(?<!\\p{L})(?:${messageTermsOf('ending')})(?!\\p{L})|${messageTermsOf('ending-run-on')})[^\\p{N}\\n.:]{0,18}$`,
);
const endingAfterPattern = folded(() => `^['’]?(?:\\p{L}{1,3})? ?(?:${messageTermsOf('ending-behind')})`);

/** Whether the text around a run of digits or letters, in the same line, shows that it is not a code. */
export function isOtherNumber(before: string, after: string): boolean {
  const near = before.slice(-60);
  const next = after.slice(0, 24);
  return (
    /(?:\d|[^\P{L}\p{Script=Hebrew}])-$|\d[.,:/]$|\.{2}$|[+/\\&?]$|(?:#|№) ?$/u.test(near) ||
    // "PIN: 482 913 007#": typed on a telephone.
    /^(?:-[\d\p{Lu}]|[!$^][\p{L}\p{N}]|[:/\\]\d|[@=&?]|#(?![\p{L}\p{N}]))/u.test(next) ||
    // "338172*.": typed on a keypad. Mails write "*Your code: 338172*" for bold, and "338172* (*do not share)".
    (/^\*(?![*\d])[^*\n]+$/.test(after) && !before.includes('*') && !negationPattern().test(after)) ||
    (/[*•·xX…#]{2,}[ -]?$|[•…]$/.test(near) && !/^[*•]/.test(next)) ||
    priceBeforePattern().test(near) ||
    priceAfterPattern().test(next) ||
    unitAfterPattern().test(next) ||
    endingBeforePattern().test(near) ||
    endingAfterPattern().test(next)
  );
}

/** "… is verifying mobile number (482913)": too short for the number that it names. */
export function isBracketed(before: string, after: string): boolean {
  return /(?:mobile|phone) number \($/i.test(before) && after.startsWith(')');
}

/** Whether the text before a run of digits or letters in its line is the name of another number ("Order no."). */
export function isLabelled(before: string): boolean {
  const near = before.slice(-60);
  return labelBeforePattern().test(lowerCased(near)) || labelBeforeOtherPattern().test(near);
}

/** Whether a label names a number rather than the thing itself: "order number", "account no.". */
export function namesNumber(before: string): boolean {
  return namesNumberPattern().test(before.slice(-60));
}

/** Whether a year follows its month or season. */
export function isDated(before: string): boolean {
  return monthBeforePattern().test(before.slice(-40));
}

/** Telephone numbers, dates and times, which can look like codes. */
const NUMBER_SPANS = [
  /\+\d[\d ().-]{6,}\d/g,
  /\(\d{2,5}\) ?\d[\d .-]{4,}\d/g,
  /(?<![\d-])0\d{1,4}(?:[ ./-]\d{2,8}){1,5}(?![\d-])/g,
  /(?<!\d)\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)/g,
  /(?<![\d-])\d{3}-\d{4}(?!\d)/g,
  /(?<!\d)(?:1[- ])?1?[3489]00[ -]\d{2,3}[ -]\d{2,4}(?!\d)/g,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:\d{4}|\d{2})(?!\d)/g,
  /(?<!\d)(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|[12]\d|3[01])\1(?:\d{4}|\d{2})(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)/g,
];

/** Web and mail addresses, card and account numbers, postal addresses: nothing in them is a code. */
const OTHER_SPANS = [
  /(?:https?:\/\/|www\.|ftp:\/\/|mailto:)[!-~]+/gi,
  /(?<![a-z0-9.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}(?:\/[!-~]*|(?![a-z0-9-]))/gi,
  /(?<![!-~])[!-~]{1,120}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi,
  /(?<!\d)\d{4}(?:[ -]\d{4}){2,}(?:[ -]\d{1,4})?(?!\d)/g,
  /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Z0-9])/g,
  /(?<![A-Z0-9])[A-Z]{2}\d{2}[*X•]{4,}[\dA-Z]*/g,
  // The eleven-character hash that ends a text for an Android app.
  /(?<=\s)(?=\S*[a-z])(?=\S*[A-Z])[A-Za-z\d+/]{11}(?=\s*$)/g,
  // Two numbers joined by an asterisk: masked cards.
  /\d+\*+\d+/g,
  /(?:,|\b[A-Z]{2},?) ?(?!\d{6,})\d{5}(?:-\d{4})?(?=[ ,]|$)(?! ?(?:is|to|as)\b)/gm,
  /(?<=,[^\n]{0,40})(?<![\p{L}\d])\d{2}-?\d{3},? \p{Lu}\p{Ll}{2,}(?=[\s,.]|$)/gu,
];

export interface Span {
  start: number;
  end: number;
  /** A number that can look like a code. */
  isNumber: boolean;
}

/** The positions of telephone numbers, dates, times, links and the like in a text. */
export function otherSpans(text: string): Span[] {
  const spansOf = (patterns: readonly RegExp[]) =>
    patterns
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return [
    ...spansOf(NUMBER_SPANS).map((span) => ({ ...span, isNumber: true })),
    ...spansOf(OTHER_SPANS).map((span) => ({ ...span, isNumber: false })),
  ];
}
