import { PURPOSE } from './act.ts';
import type { Candidate } from './candidates.ts';
import { confirmsVisit } from './confirmations.ts';
import { isChanged, isKeptPin } from './kept-pins.ts';
import { isOfUnknownKind } from './other-codes.ts';
import type { Message } from './read-message.ts';
import type { Relation } from './relate.ts';
import { sentenceAround } from './sentence.ts';
import { signsIn } from './shown.ts';
import { actsPattern, BOOKING, commercePattern, type Keyword, verbsPattern } from './words.ts';

/** Words for a code that no driver or cashier asks for. */
const SIGN_IN_CODE = /verif|confirm|log-?in|sign-?in|authent|delivery/i;

/** What the code of a ride is called too. */
const RIDE_WORD = /otp|pin(?!\p{L})/iu;

/** What a name with a number takes off a price, in any language. */
const PERCENT = /\d ?[%٪]|[%٪] ?\d/;

/** "10 € sparen mit Code HERBST10": whether an amount is the number that ends a name. */
function isSaving(code: string, text: string): boolean {
  const amount = /\d+$/.exec(code)?.[0];
  return new RegExp(`(?<!\\d)${amount} ?\\p{Sc}|\\p{Sc} ?${amount}(?!\\d)`, 'u').test(text);
}

/** What leaves every relation to a word below what is offered. */
const UNSURE = 0.7;

/**
 * How far to trust a word for a code, 0–1. A plain "code" counts less in advertising, and where nothing else is about
 * signing in.
 */
export function trust(keyword: Keyword, candidate: Candidate, message: Message, relation: Relation): number {
  const gap = message.text.slice(keyword.end, Math.max(keyword.end, candidate.start));
  if (isNeverSure(keyword, candidate, message, gap)) return UNSURE;
  if (keyword.strong) return 1;
  if (isOfAnother(keyword, candidate, message, relation) || isChanged(gap)) return UNSURE;
  if (message.support) return 0.98;
  if (gap === ' ' && isOfOwner(keyword, candidate, message)) return UNSURE;
  if (relation === 'label' && isOtherKind(gap)) return UNSURE;
  if (relation !== 'sentence') return 0.9;
  // "PIN of your device 48820 to confirm the transfer"
  const { to } = sentenceAround(message.text, candidate.start, candidate.end);
  const rest = message.text.slice(candidate.end, to);
  return PURPOSE.test(rest) && actsPattern().test(rest) ? 0.88 : 0.8;
}

/** Whether even a sure word does not make a one-time code of it. */
function isNeverSure(keyword: Keyword, candidate: Candidate, message: Message, gap: string): boolean {
  const word = message.text.slice(keyword.start, keyword.end);
  // A password with letters in it is permanent.
  if (/^password$/i.test(word) && candidate.shape !== 'digits') return true;
  // A licence: longer than anything that a user types to sign in.
  if (candidate.shape === 'mixed' && candidate.code.length > (keyword.strong ? 12 : 9)) return true;
  if (message.shown && !isToSignIn(word, keyword, candidate, message)) return true;
  return !message.support && isKeptPin(message.text, keyword, gap);
}

/** Whether a code is to sign in although its message speaks of a driver or a desk. */
function isToSignIn(word: string, { strong }: Keyword, { start, end }: Candidate, { text, support }: Message): boolean {
  if (SIGN_IN_CODE.test(word) || (strong && support && !RIDE_WORD.test(word))) return true;
  const { from, to } = sentenceAround(text, start, end);
  return signsIn(text.slice(from, to));
}

/** Whether a plain word means a code of another kind. */
function isOfAnother(keyword: Keyword, candidate: Candidate, message: Message, relation: Relation): boolean {
  const { text, commerce, other } = message;
  return (
    (isOfUnknownKind(text, keyword) && !(message.support && actsPattern().test(text))) ||
    isOfBooking(candidate, message) ||
    isOfLaw(candidate, message) ||
    (commerce && !isOnlyFooter(candidate, relation, text)) ||
    (other && relation !== 'tight' && relation !== 'subject') ||
    // "Mit dem Code HERBST25 sparst du 25 %"
    (candidate.doubt === 'name' && (PERCENT.test(text) || isSaving(candidate.code, text)))
  );
}

/**
 * "Your table reservation, code KX482": letters in a message that is about a booking and asks for nothing. Or a code
 * that confirms a booking.
 */
function isOfBooking({ start, end, shape }: Candidate, { text, support }: Message): boolean {
  if (support) return false;
  if (shape === 'mixed' && BOOKING.test(text) && !verbsPattern().test(text)) return true;
  // Digits are what any service sends to confirm who made the booking.
  if (shape !== 'mixed' && shape !== 'letters') return false;
  const { from, to } = sentenceAround(text, start, end);
  return confirmsVisit(text.slice(from, to));
}

/** "of", before a thing that is not the user's. */
const OF =
  "(?:of(?! your)|in(?= \\p{Ll}+ (?:handler|module))|du|d[eo] l[ae]s?|de l[’']|del|dell[ao]|dell[’']|der|des|van (?:de|het))";
/** What has brought a code, or what it opens. */
const BROUGHT =
  '(?:sms|e-?mail|mail|message|messaggio|mensaje|nachricht|bericht|compte|conta|account|banca|banco|banque|bank|app)';
/** Rules and catalogues, where a language or a title gives them a capital. Other capitals are those of brands. */
const RULES =
  '\\p{L}*(?:[Gg]esetz|[Vv]erordnung|[Oo]rdnung|[Rr]ichtlinie|[Kk]atalog|[Rr]egister|[Vv]erzeichni|[Hh]andbuch|[Ll]iste)|Norm|C[oó]di|Act|Le[yi]|Loi|Legge';
/** Behind a number: "of the labour act", "du catalogue". */
const OF_LAW = new RegExp(`^ ${OF} ?(?!${BROUGHT}|vo(?:tre|s|tra)|tua?|sua?)(?:\\p{Ll}{3}|${RULES})`, 'u');

/** "Code 4829 of the labour act", unless it is to be entered. */
function isOfLaw({ start, end }: Candidate, { text, support }: Message): boolean {
  if (support || !OF_LAW.test(text.slice(end, end + 32))) return false;
  const { from, to } = sentenceAround(text, start, end);
  return !verbsPattern().test(text.slice(from, to));
}

/** "Your code: K7PX2Q", with advertising only in the lines below it. */
function isOnlyFooter({ start, end, shape, doubt }: Candidate, relation: Relation, text: string): boolean {
  const lineEnd = text.indexOf('\n', end);
  if (relation !== 'tight' || lineEnd < 0 || (shape === 'mixed' && doubt)) return false;
  return /[:：] *$/.test(text.slice(0, start)) && !commercePattern().test(text.slice(0, lineEnd));
}

/** Customers, orders, goods and addresses, which have codes of their own. Any other noun may be a brand. */
const OWNERS = [
  'klien|client|kund|custom|musteri|asiak|ugyfel|strank|kupc|pirkej|pircej|pelanggan|abonen|клиент|клієнт|абонент',
  'order|zamow|objedn|narudz|naroc|porudz|rendel|comand|bestel|siparis|pesanan|pasut|uzsak|tellimus|tilau|заказ|замовл',
  'produk|produs|produt|proizv|izdel|vyrob|towar|tovar|prece|preke|toote|tuot|termek|urun|artik|товар|артикул',
  'post|poczt|pasta|pasto|magaz|filial|vardnic|gramat|почт|пошт|поштов',
].join('|');
const OWNER = new RegExp(`^\\s*(?=\\p{Lu})(?:${OWNERS})\\p{L}* $`, 'iu');

/** "Klienta kods 48213377. …": what has a code of its own begins the message, which goes on to something else. */
function isOfOwner({ start }: Keyword, candidate: Candidate, { text }: Message): boolean {
  return (
    OWNER.test(text.slice(0, start)) &&
    !/\D/.test(text.slice(candidate.start, candidate.end)) &&
    /^[.।] *[\p{L}\p{N}]/u.test(text.slice(candidate.end, candidate.end + 6)) &&
    !verbsPattern().test(text) &&
    !actsPattern().test(text)
  );
}

/** Words between a word for a code and what the code is of. */
const OF_WORDS = 'de|du|di|da|do|del|della|des|of|van|la|el|het|the|на|від|от';
/** What a one-time code confirms or opens: a code "of" one of these is no code of another kind. */
const CONFIRMED =
  '(?!paiement|virement|trans(?:ac|fer)|opera[ct]|compra|pago|movil|perso|uni[cq]|app|site|web|portal|account|login|konto|compte|cuenta|conta)\\p{Ll}';
/** What opens to a code that stays, whatever comes between. */
const THINGS = [
  'parking|all?arme?|lock|gate|door|safe|room|gara[gj]e|port[ae]o?|puerta|immeuble|coff?re',
  'chambre|camera|cancello|ingresso|reso|retour|sejf|pokoj|trezor|dver|drzwi|bra[mn]|сейф|двер|ворот',
].join('|');
const OTHER_KIND = new RegExp(
  [
    // "El código de la caja fuerte es"
    `^(?: (?:(?:${OF_WORDS}) ){1,3}${CONFIRMED}{3,}(?:['’]\\p{Ll}+)?(?: \\p{Ll}{1,12}){0,2}(?: (?:is|est|es|e|este|е))?`,
    // "code retrait:"
    ` ${CONFIRMED}{4,}`,
    // "code parking est le", "kod alarmu to", "code for the bike lock is"
    `(?:[ '’]\\p{Ll}{1,5}){0,3}[ '’](?:${THINGS})\\p{Ll}?(?: \\p{Ll}{1,4}){0,2}(?: [–—])?) ?[:：]? ?$`,
  ].join('|'),
  'u',
);

/** Whether a noun after the word for a code has nothing to do with signing in. Brands are capitalised. */
function isOtherKind(gap: string): boolean {
  return OTHER_KIND.test(gap) && !actsPattern().test(gap);
}
