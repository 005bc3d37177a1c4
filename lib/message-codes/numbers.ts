import { messageTermsOf } from '../lexicon/message-terms.ts';
import { foldAccents, foldPattern } from './normalise.ts';

/**
 * The other numbers of messages: what stands beside them gives them away. All patterns are for normalised text.
 */

const CURRENCY_SIGN = '[$€£¥₹₽₩₺₴฿₫₦₱₪₡₲₸₮₼₾﷼]';
const CURRENCY_WORD =
  '(?:usd|eur|gbp|jpy|cny|rmb|inr|rub|krw|try|uah|thb|vnd|php|idr|myr|sgd|aud|cad|chf|sek|nok|dkk|pln|czk|huf|ron|bgn|brl|mxn|ars|clp|cop|zar|aed|sar|ils|egp|ngn|kes|hkd|twd|rs\\.?|r\\$|rp\\.?|rm|kr\\.?|zł|kč|ft|lei|tl|sfr\\.?|fr\\.|руб\\.?|р\\.|грн\\.?|лв\\.?|тг\\.?|บาท|บ\\.|ريال|درهم|جنيه|تومان|שח|ש"ח|रुपये|रु\\.?|টাকা|元|円|圆|塊|块|원|đồng|đ|vnđ|euros?|dollars?|pounds?|rupees?|pesos?|reais|yen|yuan|won|lira|kronor|kroner|kron|korun|forint|złot\\p{L}+|рубл\\p{L}+|гривен|гривень|ευρώ|rupiah|ringgit|dirhams?|credits?|points?|pts?|miles|coins?|bonus\\p{L}*|punkt\\p{L}*|puntos|pontos|punti|баллов|бонус\\p{L}*|积分|積分|点|ポイント|포인트)';

/** Ends what stands before a price. */
const PRICE_BEFORE = foldPattern(new RegExp(`(?:${CURRENCY_SIGN}|(?<!\\p{L})${CURRENCY_WORD}) ?$`, 'iu'));
/** Begins what stands after a price, a share or a number with decimals or thousands. */
const PRICE_AFTER = foldPattern(
  new RegExp(
    `^(?:[.,]\\d|(?:[.,]-)? ?(?:${CURRENCY_SIGN}|${CURRENCY_WORD}(?!\\p{Script=Latin}|\\p{Script=Cyrillic})|%|٪))`,
    'iu',
  ),
);

/** Counted things: times, lengths, people, data. */
const UNIT_AFTER = foldPattern(
  /^ ?(?:(?:-|to) ?\d+ )?(?:(?:last|this|per|in the last) (?:week|month|day|year|hour)|ms|s(?! \p{Ll})|sec|min|hrs?|h|km|kg|g|m|cm|mm|mb|gb|tb|kb|kwh|w(?! \p{Ll})|kcal|cal|px|rpm|mph|ml|l|oz|lbs?|ft|sq|m²|m2|°|sekund\p{L}*|seconds?|segundos?|secondes?|secondi|секунд\p{L}*|minut\p{L}*|минут\p{L}*|хвилин\p{L}*|dakika\p{L}*|saniye\p{L}*|saat\p{L}*|hours?|heures?|horas?|ore|stund\p{L}*|timer?|godzin\p{L}*|hodin\p{L}*|час\p{L}{0,3}|годин\p{L}*|days?|jours?|d[ií]as?|giorni|tage?n?|dagar|dager?|dagen|dni|дн\p{L}{0,3}|weeks?|months?|years?|people|users?|followers?|members?|steps?|items?|pieces?|photos?|messages?|orders?|comments?|likes?|views?|customers?|employees?|words?|characters?|pages?|calories|visitors?|downloads?|votes?|stars?|reviews?|jobs?|results?|chars|attendees|participants|subscribers?|personas?|personnes|usuarios|kund(?:en|er)|человек|осіб|osob|os[oó]b|kişi|orang|người)(?!\p{L})|^ ?(?:分钟|分鐘|分|秒|小时|小時|時間|天|日|年|月|人|名|件|个|個|次|回|歩|步|시간|초|분|명|개|년|월|일|นาที|วินาที|ชั่วโมง|วัน|คน|ปี|मिनट|सेकंड|घंटे|दिन|دقيقة|دقائق|ثانية|ساعة|يوم|دقیقه|ثانیه|דקות|שניות|שעות)/iu,
);

/** "No.", "#", "is" and their like between a label and its number. */
const NUMBER_WORD =
  '(?: ?(?:n[o°º]\\.?|n\\.|nos?\\.?|num(?:ber|mer|ero|éro|er)?s?\\.?|n[úu]m(?:ero)?\\.?|nr\\.?|nummer|numer|číslo|szám\\p{L}*|id|номер\\p{L}*|№|αριθμός|numaras[ıi]\\p{L}*|numarası|nomor|số|号码|號碼|番号|번호|编号|編號|单号|單號|号|號|หมายเลข|رقم|מספר|नंबर|संख्या))*';
const LINK =
  '(?: ?(?:is|was|has|are|with|of|by|est|ist|es|é|è|is:|er|är|on|jest|je|este|este:|là|adalah|是|为|為|は|는|은|이|คือ|है|هو|هي|היא|הוא|your|the|für|for|pour|para|per))*';

/** What a number is called when it is no code, in front of it. */
const LABEL = messageTermsOf('label');
const LABEL_BEFORE = foldPattern(
  new RegExp(
    `(?<![\\p{L}])(?:${LABEL})(?:['’]?s|['’]\\p{L}{1,3})?(?: (?:de|of|di|del|da|do|des) \\p{L}{3,14})?${NUMBER_WORD}${LINK} ?[:#№.(\\[-]{0,3} ?["'«“]?$`,
    'iu',
  ),
);
/** The same for scripts without spaces and for Arabic, Hebrew, Hindi, where a label may run into its word. */
const LABEL_BEFORE_OTHER = new RegExp(foldAccents(`(?:${messageTermsOf('label-run-on')})[^\\p{N}\\n。]{0,12}$`), 'u');

const NAMES_NUMBER = foldPattern(
  new RegExp(
    `(?:\\p{L}*(?:number|nummer|num[eé]r[oe]?|n[uú]mero|číslo|szám|номер|αριθμός|numara|nomor)\\p{L}{0,4}|(?<!\\p{L})(?:nr|nos?|n[°º]|num|id)\\.?|[#№]|号码?|號碼?|番号|번호|编号|編號|หมายเลข|رقم|מספר|नंबर|संख्या)${LINK} ?[:#№.,(\\[-]{0,3} ?["'«“]?$`,
    'iu',
  ),
);

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out|dez|okt|maj|juni|juli|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru|led|úno|bře|dub|kvě|čer|srp|zář|říj|pro|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara)\\p{L}*\\.?';
const MONTH_BEFORE = foldPattern(
  new RegExp(
    `(?<!\\p{L})(?:${MONTH}|q[1-4]|(?:spring|summer|autumn|fall|winter))(?: de)?(?: \\d{1,2}(?:st|nd|rd|th)?)?,? ?$`,
    'iu',
  ),
);

/** "… the number ending in 4821", before and behind the four digits. */
const ENDING_BEFORE = foldPattern(
  /(?:(?<!\p{L})(?:end(?:s|ing)?|last (?:4|four)|term?ina\p{L}*|fini[st]s?\p{L}*|final|finaliz\p{L}+|endet|endend\p{L}*|endziffern|eindig\p{L}+|slutar|slutter|ender|päätty\p{L}+|kończ\p{L}+|końców\p{L}+|konč\p{L}+|заканчив\p{L}+|оканчив\p{L}+|закінчу\p{L}+|завърш\p{L}+|végződ\p{L}+|λήγ\p{L}+|τελειών\p{L}+|berakhir\p{L}*|kết thúc|đuôi)(?!\p{L})|ลงท้าย|समाप्त|अंतिम|מסתיי?מ\p{L}*|منته\p{L}+|[尾末][号號尾]?)[^\p{N}\n.:]{0,18}$/iu,
);
const ENDING_AFTER = foldPattern(
  /^['’]?(?:\p{L}{1,3})? ?(?:ile (?:biten|sonlanan)|-?re végződő|로 끝|으로 끝|で終わ|结尾|結尾|से समाप्त|पर समाप्त)/iu,
);

/** Whether what stands around a run of digits or letters says that it is no code. Both sides are of its own line. */
export function isOtherNumber(before: string, after: string): boolean {
  const near = before.slice(-60);
  const next = after.slice(0, 24);
  return (
    /(?:\d|[^\P{L}\p{Script=Hebrew}])-$|\d[.,:/]$|\.{2}$|[+/\\&?]$|(?:#|№) ?$/u.test(near) ||
    /^(?:-[\d\p{Lu}]|[:/\\]\d|[@=&?])/u.test(next) ||
    (/[*•·xX…#]{2,} ?$|[•…]$/.test(near) && !/^[*•]/.test(next)) ||
    PRICE_BEFORE.test(near) ||
    PRICE_AFTER.test(next) ||
    UNIT_AFTER.test(next) ||
    ENDING_BEFORE.test(near) ||
    ENDING_AFTER.test(next)
  );
}

/** Whether what stands before a run of digits or letters in its line is the name of another number ("Order no."). */
export function isLabelled(before: string): boolean {
  const near = before.slice(-60);
  return LABEL_BEFORE.test(near) || LABEL_BEFORE_OTHER.test(near);
}

/** Whether a label is said to be one of a number, not the thing itself: "order number", "account no.". */
export function namesNumber(before: string): boolean {
  return NAMES_NUMBER.test(before.slice(-60));
}

/** Whether a year stands behind its month or season. */
export function isDated(before: string): boolean {
  return MONTH_BEFORE.test(before.slice(-40));
}

/** Telephone numbers, dates and times: a code can look like one. */
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

/** Addresses of the web and of mail, card and account numbers, places: nothing inside them is a code. */
const OTHER_SPANS = [
  /(?:https?:\/\/|www\.|ftp:\/\/|mailto:)[!-~]+/gi,
  /(?<![a-z0-9.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}(?:\/[!-~]*|(?![a-z0-9-]))/gi,
  /(?<![!-~])[!-~]{1,120}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi,
  /(?<!\d)\d{4}(?:[ -]\d{4}){2,}(?:[ -]\d{1,4})?(?!\d)/g,
  /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Z0-9])/g,
  /(?<![A-Z0-9])[A-Z]{2}\d{2}[*X•]{4,}[\dA-Z]*/g,
  // The eleven characters that end a text for an Android app.
  /(?<=\s)(?=\S*[a-z])(?=\S*[A-Z])[A-Za-z\d+/]{11}(?=\s*$)/g,
  // Two numbers that a star joins: masked cards.
  /\d+\*+\d+/g,
  /(?:,|\b[A-Z]{2},?) ?(?!\d{6,})\d{5}(?:-\d{4})?(?=[ ,]|$)(?! ?(?:is|to|as)\b)/gm,
  /(?<!\p{L})\d{2}-?\d{3},? \p{Lu}\p{Ll}{2,}(?=[\s,.]|$)(?<=,[^\n]{0,60})/gu,
];

export interface Span {
  start: number;
  end: number;
  /** A number that a code can look like. */
  isNumber: boolean;
}

/** Where a text has telephone numbers, dates, times, links and the like. */
export function otherSpans(text: string): Span[] {
  const spansOf = (patterns: readonly RegExp[], isNumber: boolean): Span[] =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        isNumber,
      })),
    );
  return [...spansOf(NUMBER_SPANS, true), ...spansOf(OTHER_SPANS, false)];
}
