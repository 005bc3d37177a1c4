import { toBase64 } from '../base64.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Bytes, concat, equalBytes, fromStrictBase64, utf8 } from '../crypto/bytes.ts';
import { decrypt, encrypt, hkdf, hmac } from '../crypto/cipher.ts';
import { Failure } from '../failure.ts';
import { flag, integer, list, type Of, object, oneOf, record, text } from '../shape.ts';
import { labelled } from './bytes.ts';
import { headSlot } from './head-slots.ts';
import { agreed, agreeWith, type MemberKeys, type MemberPublic, memberId, sign, verify } from './member.ts';
import { hashOf, headName, isNamedRight } from './names.ts';
import { keyId } from './record.ts';

const FORMAT = 'watchword-sync-head';
const VERSION = 1;
const LABEL = 'watchword/sync/head';
export const MAX_HEAD = 64 * 1024;
/** Most members of a sync, and most removed ones that a head names. */
const MAX_MEMBERS = 128;
const MAX_OUT = 512;
/** Most earlier keys that can vouch for a head. */
export const KEPT_KEYS = 16;
const NO_SALT = new Uint8Array();

const id = text(64);
const bytes = text(128);
const wrap = object({ ephemeral: bytes, nonce: bytes, wrapped: bytes });
const headShape = object({
  format: oneOf([FORMAT]),
  version: integer(1),
  sync: id,
  /** Id of the new key. */
  key: id,
  written: integer(0),
  by: id,
  sign: bytes,
  dh: bytes,
  /** Ids of all members ever removed. */
  out: list(id, MAX_OUT),
  /** Whether sync was ended. */
  closed: flag,
  wraps: record(64, wrap, MAX_MEMBERS),
  slots: list(headSlot, 2),
  macs: record(64, bytes, KEPT_KEYS + 1),
  signature: bytes,
});
export type Head = Of<typeof headShape>;

/** A head as a file in the folder. */
export interface HeadFile {
  name: string;
  text: string;
  head: Head;
}

async function macOf({ macs: _macs, signature: _signature, ...head }: Head, key: Uint8Array): Promise<Bytes> {
  return hmac(await hkdf(key, NO_SALT, LABEL), utf8(canonicalJson(head)));
}

function signedPart({ signature: _, ...head }: Head): Bytes {
  return labelled(LABEL, utf8(canonicalJson(head)));
}

const wrapData = (sync: string, key: string, member: string) => utf8(canonicalJson({ sync, key, member }));

async function wrapFor(sync: string, key: Uint8Array, member: string, dh: string): Promise<Of<typeof wrap>> {
  const { ephemeral, secret } = await agreeWith(dh);
  const salt = concat(ephemeral, fromStrictBase64(dh));
  const wrapping = await hkdf(secret, salt, 'watchword/sync/wrap');
  const { nonce, data } = await encrypt(wrapping, key as Bytes, wrapData(sync, await keyId(key), member));
  return { ephemeral: toBase64(ephemeral), nonce: toBase64(nonce), wrapped: toBase64(data) };
}

export interface NewHead {
  sync: string;
  /** The new key; each head brings one. */
  key: Uint8Array;
  /**
   * Earlier keys of the author, newest first: a device that holds one of them can tell that a member wrote this head.
   */
  earlier: readonly Uint8Array[];
  member: MemberKeys;
  /** The members that get the key, by member id. */
  members: ReadonlyMap<string, MemberPublic>;
  out: readonly string[];
  slots: Head['slots'];
  closed?: boolean;
  written: number;
}

/** A head as a file. */
export async function makeHead(parts: NewHead): Promise<HeadFile> {
  const { sync, key, member, out, slots, closed = false, written } = parts;
  const wraps: Head['wraps'] = {};
  for (const [to, { dh }] of parts.members) wraps[to] = await wrapFor(sync, key, to, dh);
  const head: Head = {
    format: FORMAT,
    version: VERSION,
    sync,
    key: await keyId(key),
    written,
    by: await memberId(member),
    sign: member.sign,
    dh: member.dh,
    out: [...new Set(out)].sort(),
    closed,
    wraps,
    slots,
    macs: {},
    signature: '',
  };
  for (const known of [key, ...parts.earlier.slice(0, KEPT_KEYS)])
    head.macs[await keyId(known)] = toBase64(await macOf(head, known));
  head.signature = toBase64(await sign(member, signedPart(head)));
  const text = canonicalJson(head);
  return { name: headName(sync, await hashOf(utf8(text))), text, head };
}

/**
 * Reads a head from a file; undefined if the bytes do not match its name or it is not signed by the member that it
 * names.
 * @throws {Failure<'sync-newer'>} if a later version wrote it
 */
export async function readHead(name: string, file: Bytes): Promise<HeadFile | undefined> {
  if (file.length > MAX_HEAD || !(await isNamedRight(name, file))) return undefined;
  try {
    const written = new TextDecoder('utf-8', { fatal: true }).decode(file);
    const value: unknown = JSON.parse(written);
    const { version } = object({ format: oneOf([FORMAT]), version: integer(1) })(value);
    if (version > VERSION) throw new Failure('sync-newer');
    const head = headShape(value);
    // Fields of later versions are signed too, so the text is verified, not what the shape lets through.
    const signed = { ...(value as Head) };
    if (canonicalJson(value) !== written || headName(head.sync, await hashOf(file)) !== name.toLowerCase())
      return undefined;
    if ((await memberId(head)) !== head.by) return undefined;
    const isSigned = await verify(head, signedPart(signed), fromStrictBase64(head.signature));
    return isSigned ? { name: name.toLowerCase(), text: written, head: signed } : undefined;
  } catch (error) {
    if (error instanceof Failure && error.code === 'sync-newer') throw error;
    if (error instanceof Failure || error instanceof SyntaxError || error instanceof TypeError) return undefined;
    if (error instanceof Error && error.name === 'DataError') return undefined;
    throw error;
  }
}

/** Whether the author of a head had this key. */
export async function isVouched(head: Head, key: Uint8Array): Promise<boolean> {
  const mac = Object.hasOwn(head.macs, await keyId(key)) ? head.macs[await keyId(key)] : undefined;
  try {
    return mac !== undefined && equalBytes(await macOf(head, key), fromStrictBase64(mac));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** The key that a head brings, for one of its members; undefined if it has none for that member. */
export async function unwrapKey(head: Head, member: MemberKeys): Promise<Uint8Array | undefined> {
  const me = await memberId(member);
  const mine = Object.hasOwn(head.wraps, me) ? head.wraps[me] : undefined;
  if (!mine) return undefined;
  try {
    const ephemeral = fromStrictBase64(mine.ephemeral);
    const secret = await agreed(member, ephemeral);
    const salt = concat(ephemeral, fromStrictBase64(member.dh));
    const wrapping = await hkdf(secret, salt, 'watchword/sync/wrap');
    const sealed = { nonce: fromStrictBase64(mine.nonce), data: fromStrictBase64(mine.wrapped) };
    const key = await decrypt(wrapping, sealed, wrapData(head.sync, head.key, me));
    return key && (await isKeyOf(head, key)) ? key : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && /Operation|Data/.test(error.name))) return undefined;
    throw error;
  }
}

/** Whether a key is the one that a head brings, and its author had it. */
export async function isKeyOf(head: Head, key: Uint8Array): Promise<boolean> {
  return (await keyId(key)) === head.key && (await isVouched(head, key));
}

/** A head that is kept in the vault, as text. It was checked when it was accepted. */
export function parseKept(text: string): Head {
  return JSON.parse(text) as Head;
}
