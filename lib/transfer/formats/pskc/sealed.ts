import type { Bytes } from '../../../crypto/bytes.ts';
import { Failure } from '../../../failure.ts';
import { fromBase64, fromHex } from '../../codecs/bytes.ts';
import { openCbc, openGcm, passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { pbkdf2 } from '../../codecs/kdf.ts';
import { childOf, type Element, textOf } from '../../codecs/xml.ts';
import { damaged } from '../../import/source.ts';

/** The failure for what cannot be opened here: keys of certificates, 3DES, key wrapping. */
export function sealedOtherwise(): Failure<'sealed-by-program'> {
  return new Failure('sealed-by-program', { program: 'PSKC' });
}

/** Bytes of AES keys. */
const LENGTHS: readonly number[] = [16, 24, 32];

/**
 * Opens encrypted secrets of a container with its password or pre-shared key (RFC 6030, 6); the key is derived once.
 * @returns of an element `Secret` the bytes. @throws {Failure} `password-required`, `password-wrong`, `sealed-by-program`
 */
export function openerOf(root: Element, password: string | undefined): (secret: Element) => Promise<Bytes> {
  let keys: Promise<Keys> | undefined;
  return async (secret) => {
    keys ??= keysOf(root, password);
    return openSecret(await keys, secret);
  };
}

interface Keys {
  key: Bytes;
  verify(mac: Bytes, data: Bytes): Promise<boolean>;
}

async function keysOf(root: Element, password: string | undefined): Promise<Keys> {
  const key = await keyOf(childOf(root, 'EncryptionKey'), password);
  const method = childOf(root, 'MACMethod');
  const sealed = childOf(method, 'MACKey');
  return {
    key,
    verify: async (mac, data) => {
      const secret = sealed ? await open(key, sealed) : key;
      if (secret.length === 0) throw damaged();
      const hash = hashOf(method);
      const hmac = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, ['verify']);
      return crypto.subtle.verify('HMAC', hmac, mac, data);
    },
  };
}

async function keyOf(encryption: Element | undefined, password: string | undefined): Promise<Bytes> {
  const derivation = childOf(childOf(encryption, 'DerivedKey'), 'KeyDerivationMethod');
  const params = childOf(derivation, 'PBKDF2-params');
  if (!params && !childOf(encryption, 'KeyName')) throw sealedOtherwise();
  const secret = requirePassword(password);
  if (!params) return keyFromText(secret);
  const [rounds, length] = ['IterationCount', 'KeyLength'].map((name) => Number(textOf(params, name)));
  if (rounds === undefined || length === undefined || !LENGTHS.includes(length)) throw damaged();
  return pbkdf2(
    hashOf(childOf(params, 'PRF')),
    secret,
    fromBase64(textOf(childOf(params, 'Salt'), 'Specified')),
    rounds,
    length,
  );
}

/** A pre-shared key as its maker hands it over: hexadecimal, else base64. */
function keyFromText(text: string): Bytes {
  const letters = text.replace(/[\s:-]/g, '');
  const isHex = /^(?:[0-9a-f]{32}|[0-9a-f]{48}|[0-9a-f]{64})$/i.test(letters);
  if (isHex) return fromHex(letters);
  if (!/^[A-Za-z0-9+/]{22,43}={0,2}$/.test(text.trim())) throw passwordWrong();
  const key = fromBase64(text);
  if (!LENGTHS.includes(key.length)) throw passwordWrong();
  return key;
}

/** By the end of an algorithm's address; SHA-1 where none is said. */
function hashOf(element: Element | undefined): 'SHA-1' | 'SHA-256' | 'SHA-512' {
  const bits = /#hmac-?sha-?(\d+)$/i.exec(element?.attributes.get('Algorithm') ?? '#hmac-sha1')?.[1];
  const hash = (['SHA-1', 'SHA-256', 'SHA-512'] as const).find((one) => one === `SHA-${bits}`);
  if (!hash) throw sealedOtherwise();
  return hash;
}

/** Without a MAC nothing would tell a wrong key, and wrong codes would come in. */
async function openSecret({ key, verify }: Keys, secret: Element): Promise<Bytes> {
  const value = childOf(secret, 'EncryptedValue');
  const mac = textOf(secret, 'ValueMAC').trim();
  if (modeOf(value) === 'cbc' && mac === '') throw sealedOtherwise();
  if (mac !== '' && !(await verify(fromBase64(mac), cipherOf(value)))) throw passwordWrong();
  return open(key, value);
}

function open(key: Bytes, value: Element | undefined): Promise<Bytes> {
  const data = cipherOf(value);
  return modeOf(value) === 'gcm'
    ? openGcm(key, data.slice(0, 12), data.slice(12))
    : openCbc(key, data.slice(0, 16), data.slice(16));
}

function modeOf(value: Element | undefined): 'cbc' | 'gcm' {
  const algorithm = childOf(value, 'EncryptionMethod')?.attributes.get('Algorithm') ?? '';
  const mode = /#aes(?:128|192|256)-(cbc|gcm)$/i.exec(algorithm)?.[1]?.toLowerCase();
  if (mode !== 'cbc' && mode !== 'gcm') throw sealedOtherwise();
  return mode;
}

const cipherOf = (value: Element | undefined): Bytes => fromBase64(textOf(childOf(value, 'CipherData'), 'CipherValue'));
