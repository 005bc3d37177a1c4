/**
 * Names of columns and JSON keys that mean each thing, as `fieldOf` writes them, the likeliest first. Gathered from
 * the exports of authenticators and password managers, and from the token lists of Entra, Microsoft Graph, PingOne,
 * Okta, Duo, FreeIPA, privacyIDEA, LinOTP and Keycloak.
 */
const SYNONYMS = {
  secret: [
    'secret',
    'secretkey',
    'totpsecret',
    'otpsecret',
    'secretbase32',
    'base32secret',
    'otpauthsecret',
    'authenticatorsecret',
    'authenticatorkey',
    '2fasecret',
    'twofasecret',
    'twofactorsecret',
    'mfasecret',
    'totpkey',
    'otpkey',
    'ipatokenotpkey',
    'sharedsecret',
    'secretseed',
    'hexseed',
    'seedhex',
    'secrethex',
    'hexsecret',
    'tokenseed',
    'secretvalue',
    'oathsecret',
    'otpauth',
    'otpauthurl',
    'otpauthuri',
    'otpurl',
    'otpuri',
    'totpurl',
    'totpuri',
    'loginotp',
    'logintotp',
    'onetimepassword',
    'onetimecode',
    'onetimepasscode',
    'twofactorcode',
    'authtoken',
    '2fa',
    'mfa',
    'key',
    'seed',
    'totp',
    'otp',
    'uri',
    'base32',
  ],
  issuer: [
    'issuer',
    'service',
    'servicename',
    'title',
    'nickname',
    'site',
    'website',
    'sitename',
    'provider',
    'app',
    'appname',
    'application',
    'company',
    'organization',
    'passwordname',
    'secretname',
    'itemname',
    'displayname',
    'name',
  ],
  account: [
    'account',
    'accountname',
    'username',
    'user',
    'userid',
    'upn',
    'userprincipalname',
    'login',
    'loginname',
    'loginusername',
    'signinname',
    'email',
    'emailaddress',
    'mail',
    'owner',
    'assignedto',
    'label',
    'displayname',
    'name',
  ],
  type: ['type', 'otptype', 'kind', 'tokentype', 'method', 'codetype', 'ipatokentype'],
  algorithm: [
    'algorithm',
    'algo',
    'alg',
    'hash',
    'hashalgorithm',
    'hashfunction',
    'hashlib',
    'hashtype',
    'hmac',
    'hmacalgorithm',
    'otpalgorithm',
    'totpalgorithm',
    'ipatokenotpalgorithm',
    'digest',
    'hashalgo',
  ],
  digits: [
    'digits',
    'digit',
    'codedigits',
    'otpdigits',
    'totpdigits',
    'otplength',
    'otplen',
    'length',
    'codelength',
    'size',
    'numdigits',
    'numberofdigits',
    'passcodelength',
    'tokenlength',
    'ipatokenotpdigits',
  ],
  period: [
    'period',
    'interval',
    'timeinterval',
    'timeintervalinseconds',
    'intervalinseconds',
    'intervalseconds',
    'timestep',
    'timestepinseconds',
    'timestepsize',
    'step',
    'steps',
    'stepsize',
    'timer',
    'seconds',
    'validity',
    'otpperiod',
    'otpinterval',
    'totpperiod',
    'totpinterval',
    'periodseconds',
    'periodinseconds',
    'refreshinterval',
    'refreshrate',
    'timeperiod',
    'lifetime',
    'ipatokentotptimestep',
  ],
  counter: ['counter', 'count', 'movingfactor', 'hotpcounter', 'initialcounter', 'eventcounter', 'ipatokenhotpcounter'],
  tags: ['tags', 'tag', 'group', 'groups', 'folder', 'foldername', 'category', 'labels', 'collection'],
  note: ['note', 'notes', 'comment', 'comments', 'description', 'remark', 'additionalinfo'],
  favorite: ['favorite', 'favourite', 'fav', 'pinned', 'starred'],
  site: ['url', 'urls', 'loginurl', 'loginuri', 'weburl', 'webaddress', 'passwordurl', 'website', 'site'],
  pin: ['pin'],
} as const;

export type Field = keyof typeof SYNONYMS;

/** What programs and users put around the names of parameters: `TOTP period (s)`, `Refresh seconds`, `OTP code length`. */
const PARAMETERS: Partial<Record<Field, RegExp>> = {
  period:
    /^(?:otp|totp|code|token|time|refresh|rotation|update|valid|validity)*(?:(?:period|interval|steps?|timer|lifetime|window)(?:in)?(?:s|secs?|seconds?)?|(?<=[a-z])(?:in)?(?:secs?|seconds))$/,
  digits: /^(?:otp|totp|hotp|code|token|passcode|numberof|no|num|count)*(?:digits?|length|len)$/,
  algorithm: /^(?:otp|totp|hotp|hmac|hash|hashing|code|token|digest|mac)*(?:algorithm|algo|alg|function|digest)$/,
};

/** Names that also mean other things: they count only where what they hold is a link or a key. */
const WEAK: ReadonlySet<string> = new Set([
  'key',
  'seed',
  'totp',
  'otp',
  'uri',
  'base32',
  '2fa',
  'mfa',
  'authtoken',
  'onetimepassword',
  'onetimecode',
  'twofactorcode',
]);

/** A column name or JSON key as it is compared: lower case, letters and digits only. */
export function fieldOf(columnName: string): string {
  return columnName.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const USED: ReadonlySet<string> = new Set(Object.values(SYNONYMS).flat());
/** Parts of names that may say how a code is made. */
const PARAMETER = /interval|seconds?$|digit|otplen|codelen|hash|algo|period|timestep/;

/** Whether a name that is not known may be a parameter of the code, so that leaving it out may make wrong codes. */
export function looksLikeParameter(name: string): boolean {
  const field = fieldOf(name);
  return (
    !USED.has(field) &&
    !Object.values(PARAMETERS).some((pattern) => pattern.test(field)) &&
    PARAMETER.test(field) &&
    !/password|passhash|hashes|created|modified|updated|last|expire/.test(field)
  );
}

/** Whether a column's name can mean nothing but a secret. */
export function namesSecret(columnName: string): boolean {
  const field = fieldOf(columnName);
  return (SYNONYMS.secret as readonly string[]).includes(field) && !WEAK.has(field);
}

/** The values of one row or object by what they mean. `undefined` stands for an empty one. */
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

  /** What means the secret, and whether its name can mean nothing else. */
  secret(isKey: (text: string) => boolean): { text: string; isSure: boolean } | undefined {
    for (const name of SYNONYMS.secret) {
      const text = this.#values.get(name);
      if (text !== undefined && (!WEAK.has(name) || isKey(text))) return { text, isSure: !WEAK.has(name) };
    }
    return undefined;
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
