import { fromBase64, toBase64 } from '../base64.ts';
import { type Bytes, concat, fromStrictBase64 } from '../crypto/bytes.ts';
import { sha256 } from '../crypto/cipher.ts';
import { type Of, object, text } from '../shape.ts';
import { base32 } from './bytes.ts';

const key = text(128);

/** A device's two key pairs, as base64: public keys raw, private ones PKCS #8. They never leave its vault. */
export const memberKeys = object({ sign: key, dh: key, signPrivate: key, dhPrivate: key });
export type MemberKeys = Of<typeof memberKeys>;

/** What others know about a member: its public keys, base64 of 32 bytes each. */
export interface MemberPublic {
  sign: string;
  dh: string;
}

const asBytes = async (buffer: Promise<ArrayBuffer>) => toBase64(new Uint8Array(await buffer));

/** @throws where the browser has no Ed25519 or X25519: Chromium before 137, Firefox before 130. */
export async function newMember(): Promise<MemberKeys> {
  const { subtle } = crypto;
  const sign = (await subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const dh = (await subtle.generateKey('X25519', true, ['deriveBits'])) as CryptoKeyPair;
  return {
    sign: await asBytes(subtle.exportKey('raw', sign.publicKey)),
    dh: await asBytes(subtle.exportKey('raw', dh.publicKey)),
    signPrivate: await asBytes(subtle.exportKey('pkcs8', sign.privateKey)),
    dhPrivate: await asBytes(subtle.exportKey('pkcs8', dh.privateKey)),
  };
}

/** A member's id. Nobody can make keys that have another member's id. */
export async function memberId({ sign, dh }: MemberPublic): Promise<string> {
  const hash = await sha256(concat(fromStrictBase64(sign), fromStrictBase64(dh)));
  return base32(hash).slice(0, 26);
}

/** The Ed25519 signature (64 bytes) of a message. @throws where the private key is no PKCS #8 in base64 */
export async function sign({ signPrivate }: MemberKeys, message: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('pkcs8', fromBase64(signPrivate), 'Ed25519', false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('Ed25519', imported, message));
}

/** Verifies a member's signature. @throws if the public key is not 32 bytes in base64 */
export async function verify({ sign }: Pick<MemberPublic, 'sign'>, message: Bytes, signature: Bytes): Promise<boolean> {
  const imported = await crypto.subtle.importKey('raw', fromStrictBase64(sign), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', imported, signature, message);
}

/** 32 bytes that only the two sides know. @param privateKey PKCS #8 @param publicKey raw */
async function agree(privateKey: Bytes, publicKey: Bytes): Promise<Bytes> {
  const mine = await crypto.subtle.importKey('pkcs8', privateKey, 'X25519', false, ['deriveBits']);
  const theirs = await crypto.subtle.importKey('raw', publicKey, 'X25519', false, []);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: theirs }, mine, 256));
}

/** A secret that only the owner of `dh` can derive too, and the ephemeral public key for that. */
export async function agreeWith(dh: string): Promise<{ ephemeral: Bytes; secret: Bytes }> {
  const pair = (await crypto.subtle.generateKey('X25519', true, ['deriveBits'])) as CryptoKeyPair;
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { ephemeral, secret: await agree(privateKey, fromStrictBase64(dh)) };
}

/** The same secret, on the owner's side. */
export function agreed({ dhPrivate }: MemberKeys, ephemeral: Bytes): Promise<Bytes> {
  return agree(fromBase64(dhPrivate), ephemeral);
}
