import { toBase32 } from '../../../otp/base32.ts';
import { isKeyText, type Surroundings } from '../../import/field-entry.ts';
import { SYNONYMS } from '../../import/field-names.ts';
import { Fields, fieldOf, namesSecret, namesServerSecret } from '../../import/fields.ts';
import { isOtpUri } from '../../import/otp-text.ts';
import { isRecord, type Json } from '../../import/record.ts';
import { isKeyByLetters } from '../../import/sure-key.ts';
import { isOtherSecret } from '../key-list/rows.ts';

type Found = ReturnType<Fields['secret']>;

/** `totp: { value: 'JBSWY3DP…', digits: 6 }`: a key that is named by what leads to its object. */
export function secretBelow(fields: Fields, key: string): Found {
  const name = fieldOf(key);
  if (!SYNONYMS.secret.includes(name)) return undefined;
  const texts = ['value', 'text', 'data', 'content'].map((one) => fields.named(one));
  const text = texts.find((one) => isKeyText(one, name));
  return text === undefined ? undefined : { name, text, isSure: true, isDoubtful: false };
}

/** `{ name: 'github-totp', value: 'JBSWY3DP…' }`, as stores of secrets have them. */
export function valueNamed(fields: Fields): Found {
  const text = fields.named('value');
  const name = fields.named('name') || fields.named('key');
  const isNamed = CODE_WORD.test(name) && KEY_AT_END.test(name) && !isOtherSecret(name.replaceAll('-', ' '));
  return isNamed && (isOtpUri(text) || isKeyByLetters(text))
    ? { name: 'value', text, isSure: true, isDoubtful: false }
    : undefined;
}

/** What the name of a key ends with: other settings of codes have more behind it. */
const KEY_AT_END = /(?:secret|key|seed|otp|2fa|mfa|two[ _-]?factor|authenticator)$/i;

/**
 * Several keys among other settings: `{ GITHUB_TOTP_SECRET: 'JBSWY3DP…', PORT: '80', … }`. One key under several names
 * is one account.
 */
export function severalKeys(value: Json): [name: string, key: string][] | undefined {
  const keys = Object.entries(value).flatMap(([name, text]): [string, string][] =>
    typeof text === 'string' && isKeyByLetters(text) && namesServerSecret(name)
      ? [[name.replace(/[_-]?(?:totp|otp|2fa|mfa)?[_-]?(?:secret|key|seed)$/i, ''), text]]
      : [],
  );
  return new Set(keys.map(([, text]) => text)).size > 1 ? keys : undefined;
}

/**
 * Keys of an account beside the one that was taken, which are of another device or of an account of their own. What a name
 * says to be written otherwise is the same key.
 */
export function otherKeys(value: Json, taken: string): [name: string, key: string][] {
  const letters = (text: string): string => text.replace(/[\s=-]/g, '').toUpperCase();
  const seen = new Set([letters(taken)]);
  return Object.entries(value).filter((entry): entry is [string, string] => {
    const [name, text] = entry;
    if (typeof text !== 'string' || !/^[A-Z2-7\s-]{16,}=*$/i.test(text) || !isKeyByLetters(text)) return false;
    const isNamed = [name, name.replace(/[\s_-]+\d$/, '')].some(namesSecret) || namesServerSecret(name);
    const isKey = isNamed && !/hex|b64|base64|encrypted/i.test(name);
    return isKey && !seen.has(letters(text)) && Boolean(seen.add(letters(text)));
  });
}

/** Whether an object has names of its own, and so is one account. */
export function isNamedItself(own: readonly [name: string, text: string][]): boolean {
  const fields = new Fields(own);
  return fields.get('issuer') !== '' || fields.get('account') !== '';
}

/** A list of bytes, signed or not, or Node's `Buffer`, as base32; `undefined` for anything else. */
export function bytesAsText(value: unknown): string | undefined {
  const list = isRecord(value) && value.type === 'Buffer' ? value.data : value;
  if (!Array.isArray(list) || list.length < 10 || list.length > 128) return undefined;
  const isBytes = list.every((one) => Number.isInteger(one) && one >= -128 && one <= 255);
  return isBytes ? toBase32(Uint8Array.from(list, Number)) : undefined;
}

/** What says that a code is made of what stands beside it. */
const CODE_WORD = /otp|2fa|mfa|twofactor|authenticator/i;

/**
 * What is called a code beside a user's name within something that is named, if it is a key by its letters. Alone it may
 * be of a coupon or for recovery; so may be letters without a digit among them, unless something around says more.
 */
export function codeOf(fields: Fields, inside: Surroundings, key: string): Found {
  const text = fields.named('code');
  const isOfUser =
    fields.get('account', ['name', 'displayname']) !== '' && (inside.issuer || fields.get('issuer')) !== '';
  const isSaid =
    CODE_WORD.test(`${fieldOf(key)} ${fields.get('type')}`) ||
    (['digits', 'period', 'algorithm'] as const).some((field) => fields.get(field) !== '');
  const isKey = /^[A-Z2-7]{16,128}$/.test(text) && (isSaid || /[2-7]+[A-Z]/.test(text));
  return isOfUser && isKey ? { name: 'code', text, isSure: true, isDoubtful: false } : undefined;
}

/** Whether what is listed by a name is a key of codes by its letters, and no other secret by its name: `recoveryKey`. */
export function isSetupKey(name: string, text: string): boolean {
  const words = name.replace(/(?<=[a-z\d])(?=[A-Z])|[_.-]+/g, ' ');
  return (
    !isOtherSecret(words) &&
    !/\b(?:api ?key|pass ?(?:phrase|code|wd)?|pin|puk|cvv|pwd?)$/i.test(words) &&
    isKeyText(text, 'key')
  );
}
