import { isKeyText, type Surroundings } from '../../import/field-entry.ts';
import { SYNONYMS } from '../../import/field-names.ts';
import { type Fields, fieldOf } from '../../import/fields.ts';
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
