import { folded } from './normalise.ts';

/* A permanent PIN or password, which a message reports: it is new, it was changed, or it is that of a card. */

const PIN_WORDS = [
  '(?:ma |m\u00e3 )?(?:so )?pin(?:-? ?[ck]od\\p{L}*)?',
  'пин(?:-?код)?\\p{L}*',
  '.*(?:secret|segret|rahasia|rahsia|siri|секретн|暗証|ลับ|سري).*',
];
const pinPattern = folded(() => `^(?:${PIN_WORDS.join('|')})$`);
/** Beside a plain "code". */
const SECRET = /(?<!\p{L})(?:secret|segret|tajn|titkos|hemmelig|hemlig|таен|тайн|секретн)/iu;
const PASSWORD_WORDS = [
  'password|passwort|kennwort|contrasenas?|clave|senha|haslo|heslo|wachtwoord|parol[ae]?|пароль?|парола',
  'mot de passe|sifre\\p{L}*|mat khau|密[码碼].?|パスワード ?.?|비밀번호|암호',
].join('|');
const passwordPattern = folded(() => `^(?:${PASSWORD_WORDS})$`);

const NEW_WORDS = [
  '(?<!\\p{L})(?:new|neue?[rns]?|nuev[oa]|nuov[oa]|nov[oaye]|nouve(?:au|lle)|nieuwe?|nye?|nytt|now[ye]|uj|yeni|baru|moi|mpya)(?!\\p{L})',
  '(?<!\\p{L})нов\\p{L}{1,3}(?!\\p{L})|新|새 |جديد|नय[ाी]|ใหม่',
].join('|');
/** Right before the word for a code, or with one short word between: "new PIN", "la nueva clave". */
const newBeforePattern = folded(
  () => `(?:${NEW_WORDS})\\p{Script=Hiragana}{0,2}(?: \\p{L}{1,6}| ${SECRET.source}\\p{L}*)? ?$`,
);
/** Right behind it: "PIN baru". Contrast "PIN for a new device". */
const newBehindPattern = folded(() => `^ ?(?:ال)?(?:${NEW_WORDS})`);

const CHANGED_WORDS = [
  'changed|reset success\\p{L}*|set(?! up)|updated|geandert|modifi\\p{L}+|cambi\\p{L}+|alterad[ao]|gewijzigd|zmienion\\p{L}*|изменен\\p{L}*',
  'diubah|ditukar|endret|ændret|aendret|andrats|muutettu|megvaltoz\\p{L}*|zmenen\\p{L}?|degistirildi|imebadilishwa',
].join('|');
const CHANGED = new RegExp(`(?<!\\p{L})(?<!(?<!\\p{L})(?:to|pour|per|para|zum) )(?:${CHANGED_WORDS})(?!\\p{L})`, 'iu');

const CARD = '(?:cards?(?!\\p{L})|karte|kart|карт|tarjeta|carte(?!\\p{L})|cartao|kaart|thẻ|カード|บัตร|카드|بطاق|卡)';
const OF_CARD = new RegExp(
  `^ ?(?!(?:for|to|para|pour|fur|per|для|untuk|za) )(?:\\p{L}{1,6} ){0,2}(?:ال|ل)?${CARD}`,
  'iu',
);
/** Ends the text before the PIN of a gift card. */
const CARD_NUMBER = /\d{3}[ -]\d{4},? (?:and )?$/u;
const CARDS = new RegExp(`${CARD}の?(?:'s)? ?$`, 'iu');

/** Whether the text between a word for a code and a number says that a permanent code was changed. */
export function isChanged(gap: string): boolean {
  return CHANGED.test(gap);
}

/**
 * Whether a word for a code means a permanent PIN or password.
 * @param gap the text between the word and the code behind it; empty if the code comes first
 */
export function isKeptPin(text: string, { start, end }: { start: number; end: number }, gap: string): boolean {
  const word = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 12), start).replace(/^.*[.!?。\n]/su, '');
  const isPin = pinPattern().test(word) || SECRET.test(before + text.slice(start, end + 10));
  if (!isPin && !passwordPattern().test(word)) return false;
  if (newBeforePattern().test(before) || newBehindPattern().test(gap) || isChanged(gap)) return true;
  return isPin && (OF_CARD.test(gap) || CARDS.test(before) || CARD_NUMBER.test(before));
}
