import { fromBase64, toBase64 } from '../../base64.ts';
import { type Bytes, concat, randomBytes, utf8 } from '../../crypto/bytes.ts';
import { decrypt, encrypt, hkdf } from '../../crypto/cipher.ts';
import { stretch } from '../../crypto/kdf.ts';
import { TODAY } from '../../crypto/kdf-params.ts';
import { Failure } from '../../failure.ts';
import { must } from '../../must.ts';
import { integer, object, oneOf, text } from '../../shape.ts';
import { needLink } from './link.ts';
import type { Access } from './membership.ts';
import type { Ports } from './ports.ts';
import { run } from './run.ts';

const PREFIX = 'watchword-pair:';
const SALT = 16;
const NONCE = 12;
/** ms. A hint only, not a protection: text and words together open the sync forever. */
const VALID = 10 * 60_000;
/** Longest pairing text in characters; fits into one QR code. */
const MAX_PAIRING = 4096;

const shape = object({
  v: oneOf([1]),
  url: text(2048),
  user: text(256),
  password: text(1024),
  sync: text(8),
  key: text(64),
  head: text(80),
  replica: text(13),
  seq: integer(1),
  until: integer(0),
});

/** What one device shows to another: the folder, the key, and what it has seen there. */
export interface Pairing extends Access {
  sync: string;
  key: Uint8Array;
  head: string;
  replica: string;
  seq: number;
  until: number;
}

async function keyOf(words: string, salt: Bytes): Promise<Bytes> {
  const spaced = words.trim().toLowerCase().replace(/\s+/g, ' ');
  return hkdf(await stretch(spaced, salt, TODAY), salt, 'watchword/sync/pair');
}

/**
 * Makes a pairing text that `words` decrypt. Call it after a run: the other device must find what it refers to.
 */
export async function showPairing(ports: Ports, words: string): Promise<{ text: string; until: number }> {
  await run(ports);
  const link = needLink(await ports.vault.read());
  const notes = await ports.notes.load();
  const until = ports.now() + VALID;
  const { url, user, password, sync } = link;
  const plain = JSON.stringify({
    v: 1,
    url,
    user,
    password,
    sync,
    key: must(link.keys[0]),
    head: must(link.heads[0]).name,
    replica: notes.replica,
    seq: notes.seq,
    until,
  });
  const salt = randomBytes(SALT);
  const { nonce, data } = await encrypt(await keyOf(words, salt), utf8(plain), utf8(PREFIX));
  const packed = toBase64(concat(salt, nonce, data));
  return { text: PREFIX + packed.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''), until };
}

function isPairingText(text: string): boolean {
  return text.trim().startsWith(PREFIX);
}

/** @throws {Failure<'sync-code'>} if the text, the words or the time is wrong */
export async function readPairing(given: string, words: string, now: number): Promise<Pairing> {
  const packed = given.trim().slice(PREFIX.length);
  if (!isPairingText(given) || packed.length > MAX_PAIRING || !/^[\w-]+$/.test(packed)) throw new Failure('sync-code');
  const bytes = fromBase64(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const salt = bytes.slice(0, SALT);
  const sealed = { nonce: bytes.slice(SALT, SALT + NONCE), data: bytes.slice(SALT + NONCE) };
  if (words.trim() === '' || sealed.data.length < 16) throw new Failure('sync-code');
  const plain = await decrypt(await keyOf(words, salt), sealed, utf8(PREFIX));
  if (!plain) throw new Failure('sync-code');
  const { v: _, ...pairing } = shape(JSON.parse(new TextDecoder().decode(plain)));
  if (now > pairing.until) throw new Failure('sync-code');
  return { ...pairing, key: fromBase64(pairing.key) };
}
