import { toBase32 } from '../../otp/base32.ts';
import { fromBase64, fromHex } from '../codecs/bytes.ts';
import { type Field, KEY_IF_ONE, PARAMETERS, SYNONYMS, WEAK } from './field-names.ts';
import { isOtpUri } from './otp-text.ts';
import { isKeyByLetters } from './sure-key.ts';

/** A column name or JSON key as it is compared: lower case, letters and digits only. */
export function fieldOf(columnName: string): string {
  return columnName.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const USED: ReadonlySet<string> = new Set(Object.values(SYNONYMS).flat());
/** Parts of names that may say how a code is made. */
const PARAMETER = /interval|seconds?$|digit|otplen|codelen|hash|algo|period|timestep/;

/** Values that are a number of digits or a time step and not the usual one, so that codes without them would be wrong. */
const UNUSUAL = /^(?:7|8|10|15|20|45|60|90|120)$/;

/**
 * Whether an unknown name may be a parameter of the code, so that ignoring it could make wrong codes: by its parts, or,
 * with `isColumn`, by the content of all cells of a table's column.
 */
export function looksLikeParameter(
  name: string,
  values: readonly string[],
  { isColumn = false }: { isColumn?: boolean } = {},
): boolean {
  const field = fieldOf(name);
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (filled.length === 0 || USED.has(field) || field === '') return false;
  if (Object.values(PARAMETERS).some((pattern) => pattern.test(field))) return false;
  if (
    /password|passhash|hashes|created|modified|updated|last|expire|^id$|position|order|rank|index|version/.test(field)
  )
    return false;
  return PARAMETER.test(field) || (isColumn && filled.every((value) => UNUSUAL.test(value)));
}

/** Whether a column's name can mean nothing but a secret. */
export function namesSecret(columnName: string): boolean {
  const field = fieldOf(columnName);
  return SYNONYMS.secret.includes(field) && !WEAK.has(field);
}

/** Whether a text is a key by its letters; `name`: what it is called, as `fieldOf` writes it. */
type IsKey = (text: string, name: string) => boolean;

/** What users and programs put around a name for a key: `TOTP Secret (base32)`, `Segredo 2FA`. */
const QUALIFIERS = /onetime(?:password|passcode|code)|totp|hotp|otp|2fa|mfa|base32|base64|b64|hex/g;

/** Whether a name is one for a key with qualifiers around it. Other things can be called so: its value decides. */
function isQualifiedSecret(field: string): boolean {
  const bare = field.replace(QUALIFIERS, '');
  return bare !== field && (bare === '' || SYNONYMS.secret.includes(bare));
}

/** What servers call a key among the facts of a user: `pvt_google_auth_secret`, `_two_factor_totp_key`, `google2fa_secret`. */
const SERVER_SECRET =
  /(?:[ht]otp|otp|2fa|tfa|mfa|twofa|twofactor|twostep|authenticator|googleauth|gauth|base32).*(?:secret|secretkey|key|seed)(?:base32|base64|hex)?$/;
const OTHER_SECRET =
  /recovery|backup|scratch|emergency|encrypt|public|api|hash|private|signing|sign(?=key|secret)|session|jwt|cookie|webhook/;
/** Says behind a word for codes that a secret is of something else: `mfa_device_key`. `device_totp_key` is one. */
const OF_OTHERS = /password|login|device|provider/;

/** Whether a name says in other words that it is for codes. Other things can be called so: the value decides. */
export function namesServerSecret(name: string): boolean {
  const field = fieldOf(name);
  const [found] = SERVER_SECRET.exec(field) ?? [];
  return found !== undefined && !OF_OTHERS.test(found) && !OTHER_SECRET.test(field) && !USED.has(field);
}

/** Objects and sections whose secret signs or encrypts something of a server. */
const OF_SERVER =
  /^(?:jwt|session|cookie|csrf|xsrf|webhook|oauth2?|signing|encryption)s?(?:config|settings|options|auth)?$/;

/** Whether a secret has a name that says nothing but that, and what it stands in is of no account: `jwt: { secret: … }`. */
export function isOfServer(owner: string, { name, text }: { name: string; text: string }): boolean {
  return OF_SERVER.test(fieldOf(owner)) && /^(?:secret|secretkey|sharedsecret|key|seed)$/.test(name) && !isOtpUri(text);
}

/** Bytes in base64 that are nothing but a key: of 80 or 160 bits, which no cipher has as its result. */
const KEY_IN_BASE64 = /^(?:[A-Za-z0-9+/]{14}==|[A-Za-z0-9+/]{27}=)$/;

/** The base32 or link that servers keep in base64 once more; `undefined` for any other text. */
function insideBase64(letters: string): string | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4}){5,}(?:[A-Za-z0-9+/]{2,3}={0,2})?$/.test(letters) || letters.length > 4096)
    return undefined;
  const inner = new TextDecoder().decode(fromBase64(letters)).trim();
  return /^(?:[A-Z2-7]{16,}=*|otpauth:\/\/\S+)$/.test(inner) ? inner : undefined;
}

/** Names that mean a code or its key, and no password. */
const CODE_NAMES: readonly string[] = ['totp', 'otp', '2fa', 'mfa'];

interface FoundSecret {
  /** As `fieldOf` writes it. */
  name: string;
  text: string;
  isSure: boolean;
  /** Whether it is no key by its letters, under a weak name that means a key in other entries: never an account. */
  isDoubtful: boolean;
}

/** Names that mean a key in the entries of one list, because they do so in one of them. */
export function sureNames(list: readonly Fields[], isKey: IsKey): ReadonlySet<string> {
  const found = list.map((fields) => fields.secret(isKey)?.name ?? '');
  return new Set(found.filter((name) => KEY_IF_ONE.has(name)));
}

/** The values of one row or object by their meaning. `undefined` for an empty one. */
export class Fields {
  readonly #values = new Map<string, string>();
  readonly #names = new Set<string>();

  constructor(values: Iterable<readonly [name: string, value: string]>) {
    for (const [name, value] of values) {
      const field = fieldOf(name);
      this.#names.add(field);
      if (value.trim() !== '' && !this.#values.has(field)) this.#values.set(field, value.trim());
    }
  }

  get(field: Field, except: readonly string[] = []): string {
    const name = this.#nameOf(field, except);
    return name === undefined ? '' : (this.#values.get(name) ?? '');
  }

  /**
   * What means the secret, and whether its name can mean nothing else. `sure`: weak names that mean a key in other
   * entries of the same list.
   */
  secret(isKey: IsKey, sure?: ReadonlySet<string>): FoundSecret | undefined {
    let doubtful: FoundSecret | undefined;
    for (const name of SYNONYMS.secret) {
      const text = this.#values.get(name);
      if (text === undefined) continue;
      const isSure = !WEAK.has(name) || sure?.has(name) === true;
      const key = this.#decoded(name, text);
      if (isKey(key, name) || this.#isHexKey(key)) return { name, text: key, isSure, isDoubtful: false };
      if (!WEAK.has(name)) return this.#underCodeName(isKey) ?? { name, text: key, isSure, isDoubtful: false };
      if (isSure) doubtful ??= { name, text: key, isSure: true, isDoubtful: true };
    }
    for (const [name, text] of this.#values) {
      const key = this.#decoded(name, text);
      const isFound = !USED.has(name) && isQualifiedSecret(name) && isKey(key, name);
      if (isFound) return { name, text: key, isSure: false, isDoubtful: false };
    }
    return doubtful ?? this.#ofServer(isKey);
  }

  /** A key under a name for codes, where what is called a secret is none: a password may be called so too. */
  #underCodeName(isKey: IsKey): FoundSecret | undefined {
    const found = CODE_NAMES.map((name) => ({ name, text: this.named(name) })).find(
      ({ name, text }) => text !== '' && isKey(text, name) && (isOtpUri(text) || isKeyByLetters(text)),
    );
    return found && { ...found, isSure: false, isDoubtful: false };
  }

  /** The one key by its letters whose name says in other words that it is for codes. */
  #ofServer(isKey: IsKey): FoundSecret | undefined {
    const found = [...this.#values].flatMap(([name, text]) => {
      const isNamed = namesServerSecret(name);
      const key = isNamed ? this.#decoded(name, text) : '';
      return isNamed && isKey(key, name) && (isOtpUri(key) || isKeyByLetters(key))
        ? [{ name, text: key, isSure: false, isDoubtful: false }]
        : [];
    });
    return new Set(found.map(({ text }) => text)).size === 1 ? found[0] : undefined;
  }

  /** Whether 32 hexadecimal digits are the key of codes, and no checksum: something beside them says how codes are made. */
  #isHexKey(text: string): boolean {
    return /^[0-9a-f]{32}$/i.test(text) && (this.get('digits') !== '' || this.get('period') !== '');
  }

  /** A key in base32 where its own name, or a field beside it, says that it is in base64 or hexadecimal. */
  #decoded(name: string, text: string): string {
    const beside = ['encoding', 'secretencoding', 'keyencoding'].map((one) => this.named(one).toLowerCase()).join(' ');
    const encoding = /base64|b64|hex/.exec(name)?.[0] ?? /base64|b64|hex/.exec(beside)?.[0];
    const letters = text.replace(/\s/g, '');
    if (encoding === 'hex') return /^(?:[0-9a-f]{2}){8,}$/i.test(letters) ? toBase32(fromHex(letters)) : text;
    const inner = insideBase64(letters);
    if (inner !== undefined) return inner;
    if (!WEAK.has(name) && KEY_IN_BASE64.test(letters)) return toBase32(fromBase64(letters));
    const isBase64 = encoding !== undefined && /^(?:[A-Za-z0-9+/]{4}){2,}(?:[A-Za-z0-9+/]{2,3}={0,2})?$/.test(letters);
    return isBase64 ? toBase32(fromBase64(letters)) : text;
  }

  /** The value of one name, as `fieldOf` writes it. */
  named(name: string): string {
    return this.#values.get(name) ?? '';
  }

  /** Whether there is a place for the issuer, were it empty. */
  get hasIssuer(): boolean {
    return SYNONYMS.issuer.some((name) => this.#names.has(name));
  }

  #nameOf(field: Field, except: readonly string[]): string | undefined {
    const known = SYNONYMS[field].find((name) => !except.includes(name) && this.#values.has(name));
    const pattern = PARAMETERS[field];
    return known ?? (pattern && [...this.#values.keys()].find((name) => !USED.has(name) && pattern.test(name)));
  }
}
