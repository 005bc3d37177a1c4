/**
 * The lexicon's terms of messages, compiled for text that is normalised and without accents, and the words that link
 * them.
 */

import { messageTermsOf } from '../lexicon/message-terms.ts';
import { once } from '../once.ts';
import { bookingsIn, isOfBooking } from './confirmations.ts';
import { foldAccents, folded, lowerCased, lowerCasePattern } from './normalise.ts';
import { otherCodesIn } from './other-codes.ts';
import { isLastingPassword, USER_NAME } from './passwords.ts';

/** A whole word in a script that separates words by spaces. Digits touch those of other scripts: "5510رمز". */
const whole = (terms: string): string =>
  `(?<![\\p{L}_])(?<!\\p{N}(?=[a-z\\p{Script=Cyrillic}\\p{Script=Greek}]))(?:${terms})(?![\\p{L}_])`;

/** One pattern of the terms of a kind: those that may be part of a run of letters, and those that are whole words. */
function pattern(kind: 'act' | 'verb' | 'support' | 'commerce' | 'sent' | 'meeting' | 'booked' | 'travel'): RegExp {
  const runOn = kind === 'booked' || kind === 'travel' ? '' : `|${messageTermsOf(`${kind}-run-on`)}`;
  return new RegExp(foldAccents(`(?<!\\p{L})(?:${messageTermsOf(kind)})(?!\\p{L})${runOn}`), 'iu');
}

/** All words for a code; those in the group "sure" are unambiguous. */
function keywordSource(): string {
  const act = `(?:${messageTermsOf('act')})`;
  const codePart = messageTermsOf('code-part');
  // Words that count unless something beside them says otherwise.
  const plain = whole(messageTermsOf('plain'));
  // The function words between a code and its purpose, except those that begin a clause.
  const of = `(?:${messageTermsOf('of')})`;
  // The purpose of a code, in the same word or right beside it: "aktiveringskode", "kod aktywacyjny", "登录码".
  const compound = [
    `(?<!\\p{L})${act}\\p{L}{0,4}[ -]?(?:${codePart})(?!\\p{L})`,
    `(?:${messageTermsOf('act-run-on')})用?の?(?:${messageTermsOf('code-part-run-on')})`,
    `(?:${plain}|${whole(codePart)})(?: ${of}){0,2}[ '’]${act}(?!\\p{L})`,
  ].join('|');
  const sure = foldAccents(`${whole(messageTermsOf('sure'))}|${messageTermsOf('sure-run-on')}|${compound}`);
  return `(?<sure>${sure})|${foldAccents(`${plain}|${messageTermsOf('plain-run-on')}`)}`;
}

/** The purposes of a code: with a "use" or "enter" beside the digits they stand for the word "code". */
export const actsPattern = once(() => pattern('act'));
/** "Use", "enter", "type". */
export const verbsPattern = once(() => pattern('verb'));
/** The same, as the last word before a code. */
export const endsInVerbPattern = once(() => new RegExp(`(?:${verbsPattern().source})(?: sie)? ["'«“*]*$`, 'iu'));
/** The same, as the first word after a code. */
export const beginsWithVerbPattern = once(() => new RegExp(`^["'»”*]* (?:${verbsPattern().source})`, 'iu'));
/** Occurs only in messages with a one-time code: how long it is valid, that nobody else may have it. */
export const supportPattern = once(() => pattern('support'));
/** Occurs in advertising. */
export const commercePattern = once(() => pattern('commerce'));
/** Says that a code was sent: the destination follows. */
export const sentPattern = once(() => pattern('sent'));

/** What may come between the word for a code and the code itself: punctuation, or a few function words. */
export const copulaPattern = folded(
  () =>
    `^(?:[\\s\\p{P}\\p{S}]*(?:(?<!\\p{L})(?:${messageTermsOf('copula')})(?!\\p{L})|${messageTermsOf('copula-run-on')})?){0,4}[\\s\\p{P}\\p{S}]*$`,
);

// Engines would take seconds to compile this with the flag `i`, so the text is put in lower case instead.
const keywordPattern = once(() => new RegExp(lowerCasePattern(keywordSource()), 'gu'));

/** The passcode of a meeting. */
const meetingPattern = once(() => pattern('meeting'));

/** The "confirmation number" of a booking or an order. */
const bookedPattern = once(() => pattern('booked'));

/** The "confirmation code" of a booking. */
const travelPattern = once(() => pattern('travel'));

export interface Keyword {
  start: number;
  end: number;
  /** Whether it is unambiguous. */
  strong: boolean;
}

/** "PUK code", "code PUK": it unlocks a SIM card and is permanent. */
const PUK = /(?<!\p{Script=Latin})puk(?!\p{Script=Latin})/iu;

/** A PIN that comes with a booking opens what was booked. */
const PIN = /(?<!\p{L})pin/iu;
export const BOOKING =
  /(?<!\p{L})(?:book(?:ing(?!\.com)|ed)|reserv|buchung|prenotazion|boeking|bokning|rezerw|rezerv|бронир|appointment|hotel|free cancellation)/iu;

/** The code with which a bank authorised a payment, on its receipt. */
const AUTHORISATION =
  /approval|autor[iy][sz]|auth(?:ori[sz]| code)|авториз|onay|otorisasi|εγκρισης|אישור|موافقة|अनुमोदन|อนุมัติ|授权码|승인번호/iu;
const RECEIPT_WORDS = [
  'receipt',
  'approved',
  'apr[uo](?:ba|va)d[oa]',
  'approvat[oa]',
  'acceptee?',
  'zaakceptowan[aoey]',
  'genehmigt',
  'exitos[oa]',
  'onaylandi',
  'прошла',
  'списани[ея]',
  'чек',
  'спасибо за покупку',
  'gracias por su compra',
  'scontrino',
  'kvitto|kvittering',
  'kuitti',
  '(?:bon|paragon) \\d+',
  'uctenka',
  'fis no',
  'αποδειξη',
  'struk',
  'קבלה',
  'إيصال',
  'रसीद',
];
const RECEIPT = new RegExp(`(?<!\\p{L})(?:${RECEIPT_WORDS.join('|')})(?!\\p{L})|일시불|할부|ใบเสร็จ|凭证号`, 'iu');

/** The access code of a room or flat. */
const ACCESS = /acces|zugang|toegang/i;
const STAY = /(?<!\p{L})check-?in(?!\p{L})/iu;

/** A door with digits: of a locker, a room. */
const DOOR_PIN = /^(?:暗証|비밀번호|密[码碼])/u;
const DOOR = /宅配|ロッカー|お部屋|客室|チェックイン|택배|보관함|快递|快遞|开柜/u;

/** A bill is paid with a code at a counter. */
const BILL = /(?<!\p{L})(?:bill|invoice|paypoint)(?!\p{L})/iu;

/** What a whole text is about, asked once however many words for a code it has. */
function topicsOf(text: string) {
  const isSupported = once(() => supportPattern().test(text));
  return {
    bookings: bookingsIn(text, isSupported, () => verbsPattern().test(text)),
    isBooked: once(() => bookedPattern().test(text)),
    isTravel: once(() => travelPattern().test(text)),
    isSupported,
    isMeeting: once(() => meetingPattern().test(text)),
    isBooking: once(() => BOOKING.test(text)),
    isReceipt: once(() => RECEIPT.test(text) && !supportPattern().test(text) && !verbsPattern().test(text)),
    isStay: once(() => STAY.test(text)),
    isDoor: once(() => DOOR.test(text)),
    isParcel: once(() => /(?<!\p{L})(?:parcel|package|locker)/iu.test(text)),
    isBill: once(() => BILL.test(text)),
    hasPuk: once(() => /(?<!\p{L})puk(?!\p{L})/iu.test(text)),
    hasUserName: once(() => USER_NAME.test(text)),
  };
}

/** Whether what a text is about makes a word for a code one of another kind. */
function isOfTopic(word: string, { start, end, strong }: Keyword, text: string, topics: ReturnType<typeof topicsOf>) {
  const near = text.slice(Math.max(0, start - 4), end + 5);
  return (
    (/^(?:confirmation number|auth(?:ori[sz]ation)? code)/i.test(word) && topics.isBooked()) ||
    (/^confirmation code/i.test(word) && topics.isTravel()) ||
    isOfBooking(word, topics.bookings) ||
    (AUTHORISATION.test(text.slice(Math.max(0, start - 14), end + 9)) && topics.isReceipt()) ||
    isLastingPassword(text, start, end, topics.hasUserName) ||
    // Meetings have passcodes, and telephone cards have PINs.
    (/^(?:pass(?:-?codes?|word)|access code|access pin|pin)$/i.test(word) && topics.isMeeting()) ||
    (/^pin(?![a-z]{5})/i.test(word) && topics.hasPuk()) ||
    PUK.test(near) ||
    (/^access pin/i.test(word) && topics.isParcel()) ||
    (DOOR_PIN.test(word) && topics.isDoor()) ||
    (/^code$/i.test(word) && /payment $/i.test(text.slice(Math.max(0, start - 8), start)) && topics.isBill()) ||
    ((!strong || ACCESS.test(word)) && topics.isStay()) ||
    (!strong && PIN.test(near) && topics.isBooking())
  );
}

/** Every occurrence of a word for a one-time code, and whether the text also names codes of another kind. */
export function findKeywords(text: string): { keywords: Keyword[]; other: boolean } {
  const keywords: Keyword[] = [];
  const others = otherCodesIn(text);
  const topics = topicsOf(text);
  let other = others.length > 0;
  let next = 0;
  for (const match of lowerCased(text).matchAll(keywordPattern())) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    while ((others[next]?.end ?? text.length) <= start) next++;
    if ((others[next]?.start ?? text.length) < end) continue;
    const keyword = { start, end, strong: match.groups?.sure !== undefined };
    if (isOfTopic(word, keyword, text, topics)) {
      other = true;
      continue;
    }
    // Receipts have confirmation numbers.
    if (/^confirmation number/i.test(word) && !topics.isSupported()) continue;
    // Some banks are called OTP.
    if (/^otp$/i.test(word) && /^[ -]?(?:ban[ck]|direkt|csoport|group|plc)/i.test(text.slice(end, end + 6))) continue;
    keywords.push(keyword);
  }
  return { keywords, other };
}

/** Comes right before a stated code: a colon, or "is". */
export const tellsPattern = folded(
  () => `(?:[:=>→»-]|(?<!\\p{L})(?:${messageTermsOf('tells')})|${messageTermsOf('tells-run-on')}) *["'«“*([{【「『]*$`,
);

/** Follows a code in languages where the verb comes last. */
export const CLOSES =
  /^["'»”*)\]}】」』]* ?(?:است|می|है|हैं|आहे|ആണ|として|が|ہے|['’]?[dt][ıiuü]r|olarak|です|となります|입니다|을|를|이며)/u;

/** Words of a message that reports something done. A number in it is not a code to enter. */
const DONE_WORDS = [
  'completed?',
  'success\\p{L}*',
  'confirmed',
  'verified',
  'approved',
  'terminée?',
  'abgeschlossen',
  'completad[oa]',
  'concluíd[oa]',
  'завершен\\p{L}*',
];
export const DONE = new RegExp(`(?<!\\p{L})(?:${DONE_WORDS.join('|')})(?!\\p{L})|完成|成功`, 'iu');

/** Words that begin what a code is for, where or when. */
const CLAUSE_WORDS =
  'to untuk and for in on at sur auf dans nella op pa na на en et para pour um om aby per und za чтобы для ein'.split(
    ' ',
  );
/** Ends the clause after a code, unless the rest says that it is a code. */
const ENDS = new RegExp(
  String.raw`^["'»”*)\]}>」』】]*(?:$|\s*\n|[.,;!。，、()【]|\s+[-–—(|]|\s(?:${CLAUSE_WORDS.join('|')})(?!\p{L}))`,
  'u',
);

/** Whether a clause ends behind a code. */
export function endsClause(text: string, end: number): boolean {
  const after = text.slice(end, end + 24);
  return ENDS.test(after) || CLOSES.test(after);
}
