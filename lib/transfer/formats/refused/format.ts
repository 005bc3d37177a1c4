import { Failure } from '../../../failure.ts';
import { formats } from '../../format.ts';
import { hasKeys } from '../../import/record.ts';
import type { Source } from '../../import/source.ts';

/**
 * Encrypted files of password managers whose layout is not published, or that need a program's own account: each manager
 * exports without encryption too.
 */
const SEALED_FILES: readonly { program: string; name: RegExp; magic?: string }[] = [
  { program: 'Enpass', name: /\.(enpassdb|enpassdbsync|enpassbackup|walletx?)$/i },
  { program: 'Password Safe', name: /\.psafe3$/i, magic: 'PWS3' },
  { program: 'Password Depot', name: /\.ps[wz]x?$/i },
  { program: 'Dashlane', name: /\.dash$/i },
  { program: 'RoboForm', name: /\.(rfo|rfn|rfp)$/i },
  { program: 'Sticky Password', name: /\.spdb$/i },
  { program: 'SafeInCloud', name: /^SafeInCloud.*\.db$/i },
  { program: 'Buttercup', name: /\.bcup$/i, magic: 'b~>buttercup/' },
  { program: 'mSecure', name: /\.(mspw|mscb|msecure)$/i },
  { program: '1Password', name: /\.(opvault|agilekeychain|1password)$/i },
  { program: 'Keychain', name: /\.keychain(?:-db)?$/i, magic: 'kych' },
  { program: 'Samsung Pass', name: /\.spass$/i },
  { program: 'OTP Auth', name: /\.otpauthdb$/i },
  { program: 'Zoho OneAuth', name: /oneauth.*\.(zip|enc|bak|backup)$/i },
];

function sealerOf(source: Source): string | undefined {
  return SEALED_FILES.find(
    ({ name, magic }) => name.test(source.name) || (magic !== undefined && source.magic(magic.length) === magic),
  )?.program;
}

/** 7-Zip, RAR 4 and RAR 5. */
const ARCHIVES = ['7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07'];

/** What the settings of an authenticator for the Flipper Zero begin with. */
const FLIPPER = 'Filetype: Flipper TOTP plugin config file';

const sealed = (program: string) => () => new Failure('sealed-by-program', { program });

export const refused = formats(
  {
    id: 'age',
    name: 'age',
    detect: { bytes: (source) => /^(age-encryption\.org\/v1|-----BEGIN AGE)/.test(source.magic(32)) },
    refuse: sealed('age'),
  },
  ...SEALED_FILES.map(({ program }) => ({
    id: `sealed-${program.toLowerCase().replaceAll(' ', '-')}` as const,
    name: program,
    detect: { bytes: (source: Source) => sealerOf(source) === program },
    refuse: sealed(program),
  })),
  {
    id: 'android-sealed',
    name: 'Android',
    detect: {
      markup: (text, head) => /<map\b/.test(head) && /encrypted_prefs_(key|value)_keyset|keystore_?alias/i.test(text),
    },
    refuse: () => new Failure('sealed-by-phone'),
  },
  {
    id: 'cxp',
    name: 'FIDO Credential Exchange',
    detect: { zip: (names) => names.some((name) => /\.jwe$/i.test(name)) },
    refuse: sealed('FIDO Credential Exchange'),
  },
  {
    id: 'securid',
    name: 'RSA SecurID',
    detect: {
      markup: (_text, head) => /<TKNBatch\b/.test(head),
      text: (text) => /^version \d\s+token \d{40,}/.test(text),
    },
    refuse: () => new Failure('uri-is-push'),
  },
  {
    id: 'flipper-sealed',
    name: 'Flipper Authenticator',
    // Bytes apart, as it writes what it has encrypted.
    detect: { text: (text) => text.startsWith(FLIPPER) && /^TokenSecret: ?(?:[0-9A-F]{2} ){9}/m.test(text) },
    refuse: sealed('Flipper Authenticator'),
  },
  {
    id: 'keysmith',
    name: 'Keysmith',
    detect: {
      text: (text) => ['nonce', 'pinLength', 'secret'].every((name) => new RegExp(`^${name}=`, 'm').test(text)),
    },
    refuse: sealed('Keysmith'),
  },
  {
    id: 'open-authenticator',
    name: 'Open Authenticator',
    detect: { json: (value) => hasKeys(value, 'passwordSignature', 'totps') },
    refuse: sealed('Open Authenticator'),
  },
  {
    id: 'padlock',
    name: 'Padloc',
    detect: {
      json: (value) =>
        hasKeys(value, 'cipher', 'mode', 'iter', 'ct') || hasKeys(value, 'kind', 'encryptedData', 'keyParams'),
    },
    refuse: sealed('Padloc'),
  },
  {
    id: 'archive',
    name: '7-Zip / RAR',
    detect: { bytes: (source) => ARCHIVES.includes(source.magic(6)) },
    refuse: () => new Failure('unsupported', { why: 'archive' }),
  },
  {
    id: 'compressed',
    name: 'bzip2 / xz / Zstandard',
    detect: { bytes: (source) => /^(BZh[1-9]1AY|\xfd7zXZ\0|\x28\xb5\x2f\xfd)/.test(source.magic(8)) },
    refuse: () => new Failure('unsupported', { why: 'compressed' }),
  },
  {
    id: 'sealed-text',
    name: 'OpenSSL / Ansible',
    detect: { bytes: (source) => /^(U2FsdGVkX1[\w+/=\s]+$|Salted__|\$ANSIBLE_VAULT;)/.test(source.magic(64)) },
    refuse: () => new Failure('unsupported', { why: 'sealed' }),
  },
  {
    id: 'sops',
    name: 'SOPS',
    detect: {
      json: (value) => hasKeys(value, 'sops'),
      text: (text) => /^[ \t]*["']?[\w.-]{1,80}["']?[:=] ?["']?ENC\[AES256_GCM,/m.test(text),
    },
    refuse: () => new Failure('unsupported', { why: 'sealed' }),
  },
  {
    id: 'pgp',
    name: 'PGP',
    detect: { bytes: isPgp },
    refuse: () => new Failure('unsupported', { why: 'pgp' }),
  },
);

function isPgp(source: Source): boolean {
  const start = source.magic(64).trimStart();
  return (
    start.startsWith('-----BEGIN PGP MESSAGE-----') || isPgpPacket(source) || /\.(pgp|gpg|asc)$/i.test(source.name)
  );
}

/** Whether a binary message begins: with a session key under a public key (1), or under a password (3), and its version. */
function isPgpPacket({ bytes }: Source): boolean {
  const [tag = 0, length = 0] = bytes;
  const isNew = (tag & 0xc0) === 0xc0;
  const kind = isNew ? tag & 0x3f : (tag & 0x3c) >> 2;
  if (tag < 0x80 || (kind !== 1 && kind !== 3)) return false;
  // How many bytes the packet's length takes.
  const size = isNew ? (length < 192 ? 1 : 2) : ([1, 2, 4, 0][tag & 3] ?? 0);
  const version = bytes[1 + size] ?? 0;
  if (kind === 1) return version === 3;
  // A cipher and a way to make its key, of which there are few.
  return version >= 4 && version <= 6 && size === 1 && length < 0x40 && (bytes[3] ?? 0) <= 13;
}
