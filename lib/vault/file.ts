import { canonicalJson } from '../canonical-json.ts';
import { fromStrictBase64 } from '../crypto/bytes.ts';
import { Failure, isFailure } from '../failure.ts';
import { integer, list, type Of, object, oneOf, type Shape, text } from '../shape.ts';

export const FORMAT = 'watchword-vault';
/** Version of the envelope: of everything but the encrypted content, which carries its own. */
export const FILE_VERSION = 1;
/** The payload's plain text is padded to a multiple of this, so that its size hides the number of accounts. */
export const PADDING = 4096;

const TAG = 16;
const MAX_SLOTS = 32;
const MAX_PAYLOAD = 64 * 1024 * 1024;
/** Bytes of plain text, with its padding, that a file can hold. */
export const MAX_PLAIN = MAX_PAYLOAD - TAG;

/** Canonical base64 of `min` to `max` bytes. */
function bytes(min: number, max = min): Shape<string> {
  const short = text(Math.ceil(max / 3) * 4);
  return (value, path = '') => {
    const checked = short(value, path);
    let length: number;
    try {
      length = fromStrictBase64(checked).length;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      length = -1;
    }
    if (length >= min && length <= max) return checked;
    throw new Failure('bad-shape', { path, expected: `base64 of ${min} to ${max} bytes` });
  };
}

const wrapped = { id: text(64), created: integer(0), salt: bytes(16, 64), nonce: bytes(12), wrapped: bytes(32 + TAG) };

const passphraseSlot = object({
  type: oneOf(['passphrase']),
  params: object({ kdf: oneOf(['argon2id']), m: integer(1), t: integer(1), p: integer(1) }),
  ...wrapped,
});
const passkeySlot = object({
  type: oneOf(['passkey']),
  /** `rpId` is empty where the credential was made with the browser's default for the extension. */
  params: object({ credentialId: bytes(1, 1023), rpId: text(256) }),
  ...wrapped,
});
const recoverySlot = object({ type: oneOf(['recovery']), params: object({}), ...wrapped });

/** One way to open the vault: the vault key, wrapped by a key derived from this slot's secret. */
export type PassphraseSlot = Of<typeof passphraseSlot>;
export type PasskeySlot = Of<typeof passkeySlot>;
export type RecoverySlot = Of<typeof recoverySlot>;
export type Slot = PassphraseSlot | PasskeySlot | RecoverySlot;
type SlotType = Slot['type'];

const SLOTS: Record<SlotType, Shape<Slot>> = {
  passphrase: passphraseSlot,
  passkey: passkeySlot,
  recovery: recoverySlot,
};

const slot: Shape<Slot> = (value, path = '') => {
  const { type } = object({ type: oneOf(['passphrase', 'passkey', 'recovery']) })(value, path);
  return SLOTS[type](value, path);
};

const vaultFile = object({
  format: oneOf([FORMAT]),
  version: oneOf([FILE_VERSION]),
  /** UUID, the same for the life of a vault. */
  vaultId: text(64),
  /** Counts saves; of two good files the one with more is newer. */
  generation: integer(1),
  /** When it was saved, ms since the epoch. */
  saved: integer(0),
  slots: list(slot, MAX_SLOTS),
  /** HMAC-SHA256 of the header, under a key derived from the vault key. */
  mac: bytes(32),
  payload: object({ salt: bytes(32), nonce: bytes(12), data: bytes(PADDING + TAG, MAX_PAYLOAD) }),
});

/** The stored vault: plain JSON. Only the encrypted `payload.data` holds anything about accounts. */
export type VaultFile = Of<typeof vaultFile>;
/** What the MAC covers and the payload is bound to: everything but the payload and the MAC itself. */
export type Header = Omit<VaultFile, 'payload' | 'mac'>;

/** All of a file but what is encrypted and its MAC. */
export function headerOf({ payload: _payload, mac: _mac, ...header }: VaultFile): Header {
  return header;
}

/** Whether two files are the same in every byte. */
export function isSameFile(a: VaultFile, b: VaultFile): boolean {
  return (
    a.mac === b.mac &&
    a.payload.data === b.payload.data &&
    a.payload.nonce === b.payload.nonce &&
    a.payload.salt === b.payload.salt &&
    canonicalJson(headerOf(a)) === canonicalJson(headerOf(b))
  );
}

const versioned = object({ format: oneOf([FORMAT]), version: integer(1) });

/**
 * Checks that a value from storage or a file has the shape of a vault file. Nothing in it is authenticated yet.
 * @throws {Failure<'vault-damaged' | 'vault-newer'>}
 */
export function parseVaultFile(value: unknown): VaultFile {
  try {
    if (versioned(value).version > FILE_VERSION) throw new Failure('vault-newer');
    return vaultFile(value);
  } catch (error) {
    if (isFailure(error, 'bad-shape')) throw damaged();
    throw error;
  }
}

/** As `parseVaultFile`, but undefined for anything else. */
export function asVaultFile(value: unknown): VaultFile | undefined {
  try {
    return parseVaultFile(value);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** The failure for a malformed or damaged vault file. */
export function damaged(): Failure<'vault-damaged'> {
  return new Failure('vault-damaged');
}
