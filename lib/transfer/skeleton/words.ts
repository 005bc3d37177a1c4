import { SYNONYMS } from '../import/field-names.ts';

const list = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Words that programs put in the names of what they write. None is the name of a person, a place or a service, and none
 * is likely as a password.
 */
const VOCABULARY: ReadonlySet<string> = new Set(
  list(`
  access account accounts active added additional address adv aes algo algorithm all app application apps archive archived
  argon2 argon2d argon2id array attachment attachments attribute attributes auth authenticator autofill auto automatic
  autotype backup backups base base32 base64 binary blob body bool boolean by bytes card category categories charset check
  checksum cipher ciphers client class clipboard cloud code codes collection collections color colour column columns comment
  comments concealed config configuration content contents context count counter created creation credential credentials
  crypto csrf current custom cvv data database date dated db decoded default deleted derived description design designation device
  devices dict digest digit digits disabled display document documents domain edited element email enabled encoded encoding
  encrypt encrypted encryption end entries entry enum error event exclude expires expiration expiry export exported exporter
  extension extra false favicon favorite favorites favourite field fields file files fingerprint first flag flags folder
  folders format formatted formatversion full function gcm generated generator group groups guid hash hashed head header
  headers height hex hidden history hkdf hmac hotp href html http https icon icons id ids ident identifier identities identity
  image images import imported index info init initial input int integer interval is issued issuer item items iter
  iteration iterations iv json kdf keyring keys kind label labels lang language last legacy len length level line lines
  link linked links list lists locale locked login logins main manual media member members memory message messages meta
  metadata method mfa mode model modified modifier moving name names nested new next no nonce none note notes null num
  number numeric oath object objects objectclass of on only option optional options order origin original otp otpauth otps
  out output owner padding parallelism parameter parameters params parent part parts pass passkey passkeys passphrase
  passwords password path payload pbkdf2 period permission pinned plain plaintext platform plist policy position prefix
  preference preferences previous primary profile profiles property properties protected protection provider
  provisioning public push query radius raw read real record records recovery ref reference related removed reprompt
  required reserved result results revision root rounds row rows rsa rule salt schema scope score screen script scrypt
  search second seconds secret secrets section sections security seed selected self sequence serial server service
  services session set setting settings sha1 sha256 sha512 share shared signature site sites size slot slots sort source
  sso state status step steps storage store stored string strings style sub subject subtitle sync table tables tag tags
  target template text tfa thumbnail time timer times timestamp title to token tokens tool total totp totps trash trashed
  true ttl two type types uid undefined unique unit unix unknown updated uri uris url urls usage use used user userdata
  username users utc utf8 uuid ulid valid validity value values vault vaults vendor verified version versions view web
  website websites width window with wrapped xml zone 2fa u2f fido2 totpkey otpkey otpauthuri otpauthurl qr barcode
  passwort kennwort wachtwoord heslo hasło contraseña senha пароль 密码 密碼 パスワード 비밀번호 lösenord adgangskode passord
  motdepasse parola şifre salasana jelszó`),
);

/** Names of few letters that are kept if they are the whole name. */
const SHORT: ReadonlySet<string> = new Set(list('v n r p k t iv id db no to ok dn'));

/** Names in the languages of users, without what joins their words. */
const FOLDED: ReadonlySet<string> = new Set(Object.values(SYNONYMS).flat());

/** Columns without which a row is no header. */
const COLUMNS: ReadonlySet<string> = new Set(
  [SYNONYMS.secret, SYNONYMS.issuer, SYNONYMS.account, SYNONYMS.site].flat(),
);

const PARAMETERS: ReadonlySet<string> = new Set(
  list(`digits digit length period interval step steps seconds timer type kind algo algorithm alg version format mode
    ${[SYNONYMS.digits, SYNONYMS.period, SYNONYMS.type, SYNONYMS.algorithm].flat().join(' ')}`),
);

const SHAPE = /^[_@$#]?[\p{L}\p{M}\p{N}]+(?:[ _.:-][\p{L}\p{M}\p{N}]+)*$/u;
/** The words of an identifier without digits: `totpSecret`, `IssuerName` and `user-id` have two each. */
const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+/gu;

const partsOf = (name: string): string[] => name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
const folded = (name: string): string => partsOf(name.toLowerCase()).join('');

/** Whether the whole of a name is of words that programs use. Texts, which are values, are never asked for. */
export function isName(name: string): boolean {
  if (name.length > 48 || !SHAPE.test(name)) return false;
  if (SHORT.has(name)) return true;
  const parts = partsOf(name);
  // Letters one by one may be a key.
  if (parts.some((part) => /^[\p{L}\p{N}]$/u.test(part))) return false;
  return FOLDED.has(folded(name)) || parts.every(isPartKnown);
}

function isPartKnown(part: string): boolean {
  if (VOCABULARY.has(part.toLowerCase()) || FOLDED.has(part.toLowerCase())) return true;
  const words = part.match(WORD) ?? [];
  return words.join('') === part && words.every((word) => word.length > 1 && VOCABULARY.has(word.toLowerCase()));
}

/** `name` if programs use it, else a fixed one. */
export const maskedName = (name: string): string => (isName(name) ? name : 'example');

/** Whether a row of a table has names of columns alone. One of constants is an entry. */
export function isHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
  return (
    names.every((name) => isName(name) && !isConstant(name)) &&
    names.some((name) => COLUMNS.has(folded(name))) &&
    new Set(names).size === names.length
  );
}

const CONSTANT = new RegExp(
  `^(?:${[
    'totp|TOTP|hotp|HOTP|steam|STEAM|otpauth|true|false|null|TRUE|FALSE|base32|base64|hex|BASE32|BASE64|HEX',
    '(?:hmac|HMAC|Hmac)?[-_]?(?:sha|SHA)[-_]?(?:1|224|256|384|512)|md5|MD5',
    '(?:pbkdf2|PBKDF2)(?:[-_]?(?:hmac|HMAC)[-_]?(?:sha|SHA)[-_]?(?:1|256|512))?|[aA]rgon2(?:id|i|d)?|scrypt|bcrypt',
    '(?:aes|AES)[-_]?(?:128|256)?[-_]?(?:gcm|GCM|cbc|CBC|ctr|CTR)|x?chacha20(?:-poly1305)?|XChaCha20|ChaCha20',
  ].join('|')})$`,
);

/** Whether a whole text is a constant that formats have: the kind of a code, a hash, an encoding, a cipher. */
export const isConstant = (text: string): boolean => CONSTANT.test(text);

/** Whether a number is one that formats use under such a name: digits, a period, a version. */
export function isSetting(number: number, name: string): boolean {
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 30, 60].includes(number) && isName(name) && isParameter(name);
}

function isParameter(name: string): boolean {
  const last = (name.match(WORD) ?? []).at(-1)?.toLowerCase() ?? '';
  return PARAMETERS.has(folded(name)) || PARAMETERS.has(last);
}

/** Whether a text is the number of a version, under a name that says so. */
export const isVersion = (text: string, name: string): boolean =>
  /^\d{1,2}(?:\.\d{1,3}){1,2}$/.test(text) && isName(name) && /version$/i.test(name);

const EXTENSIONS: ReadonlySet<string> = new Set(
  list(`json csv txt xml html htm zip gz tar db sqlite sqlite3 realm kdbx kdb 1pux 1pif 2fas plist yaml yml toml ini md log
  conf cfg rtf pdf png jpg jpeg gif webp svg xlsx ods docx bak backup jks p12 pem asc gpg pgp age aes enc encrypt bin dat
  data tsv vcf ldif sql`),
);

/** What a file is called, with its extension alone. */
export function maskedFile(name: string): string {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1] ?? '';
  return EXTENSIONS.has(extension.toLowerCase()) ? `example.${extension.toLowerCase()}` : 'example';
}
