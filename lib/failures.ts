/*
 * The catalogue of failures: their codes and parameters.
 *
 * To throw: `throw new Failure('not-bound')`; a code without parameters takes none.
 * To test: `isFailure(error, 'locked')`, which narrows the parameters too. To pass on as data: `toFailureData(error)`.
 * To add a code: one line here, its sentence in locales/en.yml, one line in components/shared/explain*.ts; tsc names
 * what is missing. To show it: `explain(failure)`, or `app.notices.problem(error)`. `Error.message` is the code.
 * Parameters are shown to the user and may be logged: never a secret, a code or a passphrase.
 */

/** The kinds of parameter: a text, a number, or one of the listed words. */
type Kind = 'text' | 'number' | readonly string[];
type Kinds = Readonly<Record<string, Kind>>;

const NONE = {} as const;

/** The catalogue: for each code its parameters. `fromFailureData` checks what arrives against it. */
export const FAILURES = {
  // Anywhere
  unexpected: NONE,
  'bad-shape': { path: 'text', expected: 'text' },
  'not-allowed': NONE,
  unreachable: NONE,
  locked: NONE,
  cancelled: NONE,
  'clipboard-refused': NONE,
  'clipboard-not-allowed': NONE,

  // The vault and its keys
  'vault-exists': NONE,
  'vault-missing': NONE,
  'vault-damaged': NONE,
  'vault-newer': NONE,
  'vault-changed': NONE,
  'store-unreadable': NONE,
  'storage-full': NONE,
  'storage-failed': NONE,
  'vault-too-large': NONE,
  'store-needed': NONE,
  'account-missing': NONE,
  'account-unwritable': NONE,
  'too-many-accounts': { max: 'number' },
  'copy-missing': NONE,
  'backup-setup': NONE,
  'backup-folder': NONE,
  'downloads-denied': NONE,
  'download-failed': NONE,
  'passphrase-wrong': NONE,
  'passphrase-unusable': NONE,
  'passphrase-short': { min: 'number' },
  'managed-off': NONE,
  'passkey-not-allowed': NONE,
  'passkey-cancelled': NONE,
  'passkey-failed': NONE,
  'passkey-no-prf': NONE,
  'passkey-wrong': NONE,
  'recovery-wrong': NONE,
  'recovery-length': { expected: 'number', found: 'number' },
  'recovery-slip': { group: 'number' },
  'last-slot': NONE,
  'kdf-out-of-range': NONE,

  // Sync
  'sync-off': NONE,
  'sync-unsupported': NONE,
  'sync-address': NONE,
  'sync-permission': { host: 'text' },
  'sync-offline': NONE,
  'sync-auth': NONE,
  'sync-forbidden': NONE,
  'sync-full': NONE,
  'sync-busy': { seconds: 'number' },
  'sync-moved': NONE,
  'sync-not-webdav': NONE,
  'sync-server': { status: 'number' },
  'sync-unreliable': NONE,
  'sync-crowded': NONE,
  'sync-exists': NONE,
  'sync-empty': NONE,
  'sync-no-passphrase': NONE,
  'sync-secret-wrong': NONE,
  'sync-code': NONE,
  'sync-older': NONE,
  'sync-newer': NONE,
  'sync-passphrase-weak': NONE,
  'sync-stopped': { why: ['removed', 'rekeyed', 'closed', 'two-keys'] },
  'sync-login-refused': NONE,

  // Accounts, keys, links and transfer codes
  'secret-empty': NONE,
  'secret-too-long': NONE,
  'secret-missing': NONE,
  'secret-too-short': NONE,
  'secret-not-base32': NONE,
  'secret-not-hex': NONE,
  'secret-length-out-of-range': NONE,
  'digits-out-of-range': NONE,
  'period-out-of-range': NONE,
  'counter-out-of-range': NONE,
  'algorithm-unknown': NONE,
  'type-unknown': NONE,
  'text-too-long': NONE,
  'too-many-entries': NONE,
  'not-a-number': { parameter: 'text' },
  'parameter-twice': { parameter: 'text' },
  'not-hotp': NONE,
  'pin-missing': NONE,
  'uri-empty': NONE,
  'uri-too-long': NONE,
  'uri-not-otpauth': NONE,
  'uri-is-migration': NONE,
  'uri-is-web-address': NONE,
  'uri-is-passkey': NONE,
  'uri-is-push': NONE,
  'uri-two-step': NONE,
  'uri-several': NONE,
  'migration-no-data': NONE,
  'migration-damaged': NONE,
  'migration-empty': NONE,
  'qr-too-long': NONE,
  'qr-too-long-for-version': NONE,

  // Warnings: the account is good, but the user should know something about it
  'issuer-differs': { prefix: 'text', issuer: 'text' },
  'counter-missing': NONE,
  'secret-read-as-hex': NONE,
  'yandex-secret-damaged': NONE,
  'bare-secret': NONE,
  'characters-removed': { field: ['issuer', 'account'], characters: 'text' },
  'mixed-scripts': { field: ['issuer', 'account'], word: 'text' },

  // The clock
  'clock-no-site': NONE,
  'clock-no-date': NONE,
  'clock-too-slow': NONE,
  'clock-implausible': NONE,

  // Looking for a QR code
  'no-code-there': NONE,
  'no-page': NONE,
  'page-closed-to-us': NONE,
  'not-asked': NONE,
  'not-an-account': NONE,
  'no-camera': NONE,
  'not-allowed-to-look': NONE,
  'cannot-look': NONE,
  'no-qr-code': NONE,
  'not-a-picture': NONE,
  'too-slow': NONE,

  // Filling a code into a page
  'not-bound': { name: 'text', site: 'text' },
  lookalike: { host: 'text', of: 'text' },
  'bound-elsewhere': { name: 'text', site: 'text', host: 'text' },
  'never-here': { name: 'text', host: 'text' },
  'no-site': { name: 'text', host: 'text' },
  'shared-page': NONE,
  insecure: NONE,
  opaque: NONE,
  'not-a-web-page': NONE,
  'no-field': NONE,
  'no-password': NONE,
  'other-site-frame': NONE,
  'frame-away': { host: 'text', origin: 'text' },
  'page-unreachable': NONE,
  'explain-closed': NONE,
  'page-changed': NONE,
  gone: NONE,
  disabled: NONE,
  length: NONE,
  'not-taken': NONE,
  strayed: NONE,
  'not-pointed': NONE,
  'page-silent': NONE,
  'code-gone': NONE,
  'copy-only': NONE,

  // Files on their way in and out
  'unknown-format': NONE,
  'password-required': NONE,
  'password-wrong': NONE,
  unsupported: {
    why: [
      'pgp',
      'fingerprint',
      'keepass-old',
      'keepass-cipher',
      'bitwarden-account',
      'picture',
      'newer',
      'log',
      'no-codes',
      'archive',
      'compressed',
      'computer',
      'sealed',
      'empty',
      'document',
      'page',
      'recovery-codes',
      'other-key',
      'no-keys',
      'sql',
    ],
  },
  damaged: { why: ['file', 'picture', 'cut'] },
  'json-broken': { line: 'number' },
  'sealed-by-program': { program: 'text' },
  'sealed-by-phone': NONE,
  'too-large': { why: ['file', 'work', 'pixels', 'picture-file'] },
  'nothing-to-export': NONE,
  'not-a-uri': NONE,
  'not-an-otp-code': NONE,
  'push-only': NONE,
  trashed: NONE,
  shortened: NONE,
  'site-match-changed': NONE,
  'secret-in-name': NONE,
  'text-guessed': NONE,
  'may-be-cut': NONE,
  'log-missing': NONE,
  'column-unused': { column: 'text' },
  'kind-guessed': NONE,
  'part-of-batch': { app: 'text', size: 'number' },
} as const satisfies Readonly<Record<string, Kinds>>;

type Value<K> = K extends 'text' ? string : K extends 'number' ? number : K extends readonly (infer T)[] ? T : never;

export type FailureCode = keyof typeof FAILURES;

/** Parameters by code. */
export type Failures = {
  [C in FailureCode]: { readonly [P in keyof (typeof FAILURES)[C]]: Value<(typeof FAILURES)[C][P]> };
};
