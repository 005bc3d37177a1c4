import { BOUNDS } from '../../../otp/account.ts';
import type { Surroundings } from '../../import/field-entry.ts';
import { ALGORITHM_NAME, PARAMETERS, SYNONYMS } from '../../import/field-names.ts';
import { Fields, fieldOf, namesSecret } from '../../import/fields.ts';
import { asRecord, asText, type Json } from '../../import/record.ts';

type Setting = 'digits' | 'period' | 'algorithm' | 'counter';
type Named = readonly [name: string, text: string];

/** What is around an object: names, and what is said of the codes beside it. */
export interface Around extends Surroundings {
  settings?: readonly Named[];
}

/** Objects within an entry that say how something is made or shown. */
const SETTINGS =
  /^(?:(?:otp|totp|hotp|code|token|2fa|mfa)?(?:info|config|configuration|params|parameters|settings|options)|[ht]?otp)$/;

/** Names that say nothing else: a length, a size or an interval may be of a password or of a program. */
const SURE: readonly (readonly [Setting, RegExp, (text: string) => boolean])[] = [
  ['digits', /^(?:otp|totp|hotp|code|numberof|num)?digits$|^(?:otp|totp|hotp)(?:length|len|size)$/, isNumberOfDigits],
  ['period', /^(?:otp|totp|code)?period$|^(?:otp|totp)?timestep(?:s|size|seconds|inseconds)?$/, isPeriod],
  ['algorithm', /^(?:otp|totp|hotp|hmac|hash)?(?:algorithm|algo|alg|lib)$|^(?:otp|totp|hotp)?hash$/, isAlgorithm],
  ['counter', /^(?:hotp|otp|initial|event)?counter$|^movingfactor$/, (text) => /^\d{1,15}$/.test(text)],
];

function isNumberOfDigits(text: string): boolean {
  return /^(?:[4-9]|10)$/.test(text) && Number(text) <= BOUNDS.digits.max;
}

function isPeriod(text: string): boolean {
  const period = Number(/^(\d{1,5})(?:\s*s(?:ec(?:ond)?s?)?)?$/i.exec(text)?.[1]);
  return period >= 5 && period <= 86_400;
}

function isAlgorithm(text: string): boolean {
  return ALGORITHM_NAME.test(text.replace(/^hmac[-_]?|[\s_]/gi, ''));
}

/** What the objects within an entry say of its codes, as privacyIDEA keeps it: `info: { timeStep: 60 }`. */
export function settingsOf(value: Json): Named[] {
  return settingsIn(inSettings(value));
}

/** Of fields those that can say nothing but how codes are made, by the name of the setting. */
export function settingsIn(fields: readonly Named[]): Named[] {
  return fields.flatMap(([name, text]) => {
    const found = SURE.find(([, pattern, isValue]) => pattern.test(fieldOf(name)) && isValue(text.trim()));
    return found ? [[found[0], text.trim()] as const] : [];
  });
}

/** Names in the same objects that may say how codes are made, with a value that would make other ones. */
export function unsureSettings(value: Json): string[] {
  const fields = inSettings(value).filter(([, text]) => /^(?:7|8|15|45|60)$/.test(text.trim()));
  const isSetting = (name: string) =>
    (['digits', 'period'] as const).some((one) => SYNONYMS[one].includes(name) || PARAMETERS[one]?.test(name));
  return fields
    .filter((field) => settingsIn([field]).length === 0 && isSetting(fieldOf(field[0])))
    .map(([name]) => name);
}

function inSettings(value: Json): Named[] {
  return (
    Object.entries(value)
      // An object with a key of its own is an account of its own.
      .filter(([name, child]) => SETTINGS.test(fieldOf(name)) && !Object.keys(asRecord(child)).some(namesSecret))
      .flatMap(([, child]) => Object.entries(asRecord(child)).map(([name, text]) => [name, asText(text)] as const))
  );
}

/** Fields, with settings where the fields themselves say nothing. */
export function withSettings(own: readonly Named[], settings: readonly Named[]): Fields {
  const fields = new Fields(own);
  return new Fields([...own, ...settings.filter(([name]) => fields.get(name as Setting) === '')]);
}
