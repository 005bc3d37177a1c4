import { toBase64 } from '../base64.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Bytes, concat, fromStrictBase64, randomBytes, utf8 } from '../crypto/bytes.ts';
import { decrypt, encrypt, hkdf, sha256 } from '../crypto/cipher.ts';
import { Failure } from '../failure.ts';
import { checkStateInSlices } from '../replica/check-state.ts';
import { isTree, type State } from '../replica/state.ts';
import { integer, type Of, object, oneOf, text } from '../shape.ts';
import { base32, deflate, inflate, labelled } from './bytes.ts';
import { type MemberKeys, memberId, sign, verify } from './member.ts';
import { hashOf, isNamedRight, recordName } from './names.ts';

const FORMAT = 'watchword-sync-record';
const VERSION = 1;
const LABEL = 'watchword/sync/record';
const BLOCK = 4096;
const SIGNATURE = 64;
const MAX_HEADER = 2048;
/** Most bytes of a record, stored and decompressed. */
export const MAX_RECORD = 16 * 1024 * 1024;
const MAX_PLAIN = 64 * 1024 * 1024;

const id = text(64);
const headerShape = object({
  format: oneOf([FORMAT]),
  version: integer(1),
  sync: id,
  replica: id,
  seq: integer(1),
  device: id,
  sign: text(64),
  dh: text(64),
  key: id,
  salt: text(64),
  nonce: text(32),
});
type RecordHeader = Of<typeof headerShape>;

export interface Payload {
  /** When it was written, by the clock of its device, ms since the epoch. */
  written: number;
  /** By replica: the highest seq that its device had read then. */
  seen: Record<string, number>;
  state: State;
}

/** A record whose name matches its bytes and its header; not authenticated yet. */
export interface FoundRecord {
  header: RecordHeader;
  line: Bytes;
  ciphertext: Bytes;
  signature: Bytes;
}

/** The id of a sync key, which reveals nothing about it. */
export async function keyId(key: Uint8Array): Promise<string> {
  return base32(await sha256(labelled('watchword/sync/id', key))).slice(0, 13);
}

const signedPart = (line: Bytes, ciphertext: Bytes) => labelled(LABEL, line, utf8('\n'), ciphertext);

/**
 * Encrypts a record as a file, named after its bytes.
 * @param json the payload's state as canonical JSON, if that was written already
 */
export async function sealRecord(
  {
    member,
    key,
    sync,
    replica,
    seq,
  }: { member: MemberKeys; key: Uint8Array; sync: string; replica: string; seq: number },
  { written, seen, state }: Payload,
  json = canonicalJson(state),
): Promise<{ name: string; bytes: Bytes }> {
  const salt = randomBytes(32);
  const packed = await deflate(utf8(`{"seen":${canonicalJson(seen)},"state":${json},"written":${written}}`));
  const plain = new Uint8Array(Math.ceil((packed.length + 4) / BLOCK) * BLOCK);
  new DataView(plain.buffer).setUint32(0, packed.length);
  plain.set(packed, 4);
  const bodyKey = await hkdf(key, salt, LABEL);
  const nonce = randomBytes(12);
  const header = {
    format: FORMAT,
    version: VERSION,
    sync,
    replica,
    seq,
    device: await memberId(member),
    sign: member.sign,
    dh: member.dh,
    key: await keyId(key),
    salt: toBase64(salt),
    nonce: toBase64(nonce),
  };
  const line = utf8(canonicalJson(header));
  const ciphertext = (await encrypt(bodyKey, plain, line, nonce)).data;
  const signature = await sign(member, signedPart(line, ciphertext));
  const bytes = concat(line, utf8('\n'), ciphertext, signature);
  return { name: recordName(sync, replica, seq, await hashOf(bytes)), bytes };
}

/**
 * Finds a record in a file; undefined if the bytes do not match its name or header: a cut upload, or one that is still
 * on its way.
 * @throws {Failure<'sync-newer'>} if a later version wrote it
 */
export async function findRecord(name: string, bytes: Bytes): Promise<FoundRecord | undefined> {
  const end = bytes.subarray(0, MAX_HEADER).indexOf(10);
  if (end < 0 || bytes.length < end + 1 + SIGNATURE || !(await isNamedRight(name, bytes))) return undefined;
  const line = bytes.slice(0, end);
  const header = parseHeader(line);
  if (!header) return undefined;
  const { sync, replica, seq } = header;
  if (name.toLowerCase() !== recordName(sync, replica, seq, await hashOf(bytes))) return undefined;
  if (header.version > VERSION) throw new Failure('sync-newer');
  return { header, line, ciphertext: bytes.slice(end + 1, -SIGNATURE), signature: bytes.slice(-SIGNATURE) };
}

function parseHeader(line: Bytes): RecordHeader | undefined {
  try {
    const written = new TextDecoder('utf-8', { fatal: true }).decode(line);
    const header = headerShape(JSON.parse(written));
    // A later version may have more fields than this shape, but a header has only one canonical form.
    return canonicalJson(JSON.parse(written)) === written ? header : undefined;
  } catch (error) {
    if (error instanceof Failure || error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Opens a record; undefined if its member id, signature, tag or form is wrong.
 * @param pause lets other work go first
 */
export async function openRecord(
  found: FoundRecord,
  key: Uint8Array,
  pause: () => Promise<void> = async () => undefined,
): Promise<Payload | undefined> {
  const { header, line, ciphertext, signature } = found;
  try {
    if ((await memberId(header)) !== header.device) return undefined;
    if (!(await verify(header, signedPart(line, ciphertext), signature))) return undefined;
    const bodyKey = await hkdf(key, fromStrictBase64(header.salt), LABEL);
    const plain = await decrypt(bodyKey, { nonce: fromStrictBase64(header.nonce), data: ciphertext }, line);
    return plain && (await unpack(plain, pause));
  } catch (error) {
    // What was signed can still have a wrong form: invalid keys, data that does not decompress.
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) return undefined;
    if (error instanceof Failure || (error instanceof Error && error.name === 'DataError')) return undefined;
    throw error;
  }
}

async function unpack(plain: Bytes, pause: () => Promise<void>): Promise<Payload> {
  const length = new DataView(plain.buffer).getUint32(0);
  if (length > plain.length - 4) throw new RangeError('longer than its record');
  const json = await inflate(plain.slice(4, 4 + length), MAX_PLAIN);
  const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  await pause();
  const { written } = object({ written: integer(0) })(payload);
  const { seen, state } = payload as { seen: unknown; state: unknown };
  if (!isTree(seen) || Object.values(seen).some((seq) => !Number.isSafeInteger(seq))) throw new RangeError('no seen');
  return { written, seen: seen as Record<string, number>, state: await checkStateInSlices(state, pause) };
}
