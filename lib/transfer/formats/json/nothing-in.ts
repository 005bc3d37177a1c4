import { Failure } from '../../../failure.ts';
import { fieldOf } from '../../import/fields.ts';
import { unknownFormat } from '../../import/unknown-format.ts';

const PASSWORD = /^(login|user|site|encrypted)?(password|passwort|kennwort|pwd|motdepasse|contrasena|senha)s?$/;
const SEALED = /^(iv|nonce|salt|ct|cipher|ciphertext|encrypted|encrypteddata|encryptedbackup|mac|tag|authtag|kdf\w*)$/;

/** Why a tree of objects and lists has no accounts: passwords alone, a sealed file, or nothing that is known. */
export function nothingIn(tree: unknown): Failure {
  if (hasText(tree, (name, text) => PASSWORD.test(name) && text !== ''))
    return new Failure('unsupported', { why: 'no-codes' });
  const isSealed = hasText(tree, (name, text) => SEALED.test(name) && /^[A-Za-z0-9+/_=-]{12,}$/.test(text));
  return isSealed && hasText(tree, (_name, text) => /^[A-Za-z0-9+/_=:.|-]{64,}$/.test(text))
    ? new Failure('unsupported', { why: 'sealed' })
    : unknownFormat();
}

/** Whether any named text passes the test. */
function hasText(tree: unknown, test: (name: string, text: string) => boolean): boolean {
  if (typeof tree !== 'object' || tree === null) return false;
  return Object.entries(tree).some(([name, child]) =>
    typeof child === 'string' ? test(fieldOf(name), child) : hasText(child, test),
  );
}
