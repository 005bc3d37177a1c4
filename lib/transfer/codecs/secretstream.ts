import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { chacha20, hchacha } from '@noble/ciphers/chacha.js';
import { concat } from '../../crypto/bytes.ts';
import { damaged } from '../import/source.ts';
import { passwordWrong } from './cipher.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** "expand 32-byte k" as ChaCha's four constant words. */
const SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);
const TAG_FINAL = 3;
const MAC_BYTES = 16;

/** The key and nonce of the stream's first message, after libsodium's `secretstream_xchacha20poly1305_init_*`. */
function firstState(key: Bytes, header: Bytes): { key: Bytes; nonce: Bytes } {
  const derived = new Uint32Array(8);
  hchacha(SIGMA, new Uint32Array(key.slice().buffer), new Uint32Array(header.slice(0, 16).buffer), derived);
  return { key: new Uint8Array(derived.buffer), nonce: concat(Uint8Array.of(1, 0, 0, 0), header.subarray(16, 24)) };
}

function authenticate(key: Bytes, nonce: Bytes, tagBlock: Bytes, body: Bytes): Bytes {
  const macKey = chacha20(key, nonce, new Uint8Array(32));
  const lengths = new DataView(new ArrayBuffer(16));
  lengths.setBigUint64(8, BigInt(tagBlock.length + body.length), true);
  // libsodium pads by `length mod 16`, not up to the next 16: a slip that has become the format.
  const padding = new Uint8Array(body.length % 16);
  return new Uint8Array(poly1305(concat(tagBlock, body, padding, new Uint8Array(lengths.buffer)), macKey));
}

/** Bytes of a message before it is sealed, where a stream has several: what Ente's apps cut at. */
const CHUNK = 4 * 1024 * 1024;
/** The tag byte and the authenticator that sealing adds. */
const OVERHEAD = 1 + MAC_BYTES;
const TAG_REKEY = 2;

/**
 * The plain text of a stream. Ente's apps may leave its only message unmarked, so a missing final mark is no error.
 * @throws {Failure} `password-wrong`, `damaged`
 */
export function openSecretstream(key: Bytes, header: Bytes, sealed: Bytes): Bytes {
  if (sealed.length < OVERHEAD) throw damaged();
  let state = firstState(key, header);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < sealed.length; at += CHUNK + OVERHEAD) {
    const message = sealed.subarray(at, at + CHUNK + OVERHEAD);
    if (message.length < OVERHEAD) throw damaged();
    const opened = openMessage(state, message);
    // The password is right once a message was opened: what fails then is the file.
    if (!opened) throw at === 0 ? passwordWrong() : damaged();
    parts.push(opened.plain);
    if (opened.tag === TAG_FINAL && at + message.length < sealed.length) throw damaged();
    state = nextState(state, message.subarray(-MAC_BYTES), opened.tag);
  }
  return concat(...parts);
}

type State = ReturnType<typeof firstState>;

/** `undefined` if it is not authentic. */
function openMessage({ key, nonce }: State, message: Uint8Array): { tag: number; plain: Uint8Array } | undefined {
  const [first = 0] = message;
  const block = new Uint8Array(64);
  block[0] = first;
  const opened = chacha20(key, nonce, block, undefined, 1);
  const tagBlock = new Uint8Array(opened);
  tagBlock[0] = first;
  const body = message.slice(1, -MAC_BYTES);
  const mac = authenticate(key, nonce, tagBlock, body);
  const given = message.subarray(-MAC_BYTES);
  if (mac.reduce((difference, byte, i) => difference | (byte ^ (given[i] ?? 0)), 0) !== 0) return undefined;
  return { tag: opened[0] ?? 0, plain: chacha20(key, nonce, body, undefined, 2) };
}

/** The state after a message: its authenticator goes into the nonce, the counter goes up, some tags change the key. */
function nextState({ key, nonce }: State, mac: Uint8Array, tag: number): State {
  const next = nonce.slice();
  for (let i = 0; i < 8; i++) next[4 + i] = (next[4 + i] ?? 0) ^ (mac[i] ?? 0);
  const counter = new DataView(next.buffer);
  counter.setUint32(0, counter.getUint32(0, true) + 1, true);
  if ((tag & TAG_REKEY) === 0 && counter.getUint32(0, true) !== 0) return { key, nonce: next };
  const fresh = chacha20(key, next, concat(key, next.subarray(4)), undefined, 0);
  return { key: new Uint8Array(fresh.subarray(0, 32)), nonce: concat(Uint8Array.of(1, 0, 0, 0), fresh.subarray(32)) };
}

/** The one final message of a stream. `header` is 24 random bytes. */
export function sealSecretstream(key: Bytes, header: Bytes, plain: Bytes): Bytes {
  const state = firstState(key, header);
  const block = new Uint8Array(64);
  block[0] = TAG_FINAL;
  const tagBlock = new Uint8Array(chacha20(state.key, state.nonce, block, undefined, 1));
  const body = new Uint8Array(chacha20(state.key, state.nonce, plain, undefined, 2));
  return concat(tagBlock.subarray(0, 1), body, authenticate(state.key, state.nonce, tagBlock, body));
}
