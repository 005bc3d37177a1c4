import { Failure } from '../../../failure.ts';
import { fieldOf, namesSecret } from '../../import/fields.ts';
import { asText } from '../../import/record.ts';
import { unknownFormat } from '../../import/unknown-format.ts';

const PASSWORD = /^(login|user|site|encrypted)?(password|passwort|kennwort|pwd|motdepasse|contrasena|senha)s?$/;
const SEALED = /^(iv|nonce|salt|ct|cipher|ciphertext|encrypted|encrypteddata|encryptedbackup|mac|tag|authtag|kdf\w*)$/;

/** Why a tree of objects and lists has no accounts: passwords alone, a sealed file, or nothing that is known. */
export function nothingIn(tree: unknown): Failure {
  if (hasText(tree, (name, text) => PASSWORD.test(name) && text !== ''))
    return new Failure('unsupported', { why: 'no-codes' });
  const isSealed = hasText(tree, (name, text) => SEALED.test(name) && /^[A-Za-z0-9+/_=-]{12,}$/.test(text));
  if (isSealed && hasText(tree, (_name, text) => /^[A-Za-z0-9+/_=:.|-]{64,}$/.test(text)))
    return new Failure('unsupported', { why: 'sealed' });
  return isKeyless(tree) ? new Failure('unsupported', { why: 'no-keys' }) : unknownFormat();
}

/** Facts of a token or an item of a password manager that are told without its key. */
const OF_LISTS: readonly string[] = ['serialnumber', 'serial', 'tokentype', 'vault'];
const NAMES: readonly string[] = ['name', 'title', 'displayname', 'issuer', 'label', 'serialnumber', 'serial'];

/** A word for the kind of its codes. */
const KIND = /^(?:totp|hotp)$/i;

/** Whether a tree lists what has codes, but no keys: what is called a secret is empty, or is left out. */
function isKeyless(tree: unknown): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  const names = Object.keys(tree).map(fieldOf);
  const isSecretEmpty = Object.entries(tree).some(
    ([name, child]) => namesSecret(name) && (child === null || child === ''),
  );
  if (names.some((name) => NAMES.includes(name)) && (isSecretEmpty || names.some((name) => OF_LISTS.includes(name))))
    return true;
  const isOfKind = Object.entries(tree).some(
    ([name, child]) => /^(?:otp|token)?(?:type|kind)$/.test(fieldOf(name)) && KIND.test(asText(child)),
  );
  return isOfKind || Object.values(tree).some(isKeyless);
}

/** Whether any named text passes the test. */
function hasText(tree: unknown, test: (name: string, text: string) => boolean): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  return Object.entries(tree).some(([name, child]) =>
    typeof child === 'string' ? test(fieldOf(name), child) : hasText(child, test),
  );
}
