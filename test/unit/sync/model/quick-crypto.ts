import { hash as hashNow } from 'node:crypto';

/*
 * Stand-ins for WebCrypto and for deflating: many times faster, as strict about keys and changed bytes, and with no
 * secrecy at all. The histories ask what devices agree on, not whether a cipher holds: record.test.ts asks that of the
 * real one. Random bytes come from a seed, so that a history which fails once fails again.
 */

interface Key {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}
type Named = string | { name: string };

const nameOf = (algorithm: Named) => (typeof algorithm === 'string' ? algorithm : algorithm.name);
const asBytes = (data: ArrayBuffer | ArrayBufferView) =>
  ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
const bufferOf = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;

function hash(...parts: readonly (string | ArrayBuffer | ArrayBufferView)[]): Uint8Array {
  const all = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : asBytes(part)));
  return hashNow(
    'sha256',
    Buffer.concat([Buffer.from(Uint32Array.from(all, ({ length }) => length).buffer), ...all]),
    'buffer',
  );
}

const TAG = 16;

interface Gcm {
  iv: BufferSource;
  additionalData: BufferSource;
}

const subtle = {
  digest: async (_: string, data: BufferSource) => bufferOf(hashNow('sha256', asBytes(data), 'buffer')),
  importKey: async (_: string, bytes: BufferSource, algorithm: Named): Promise<Key> => ({
    name: nameOf(algorithm),
    bytes: new Uint8Array(asBytes(bytes)),
  }),
  // Both halves of a pair are one: who has the public one could do all, and no history tries to.
  generateKey: async (algorithm: Named) => {
    const key = { name: nameOf(algorithm), bytes: random(new Uint8Array(32)) };
    return { publicKey: key, privateKey: key };
  },
  exportKey: async (_: string, { bytes }: Key) => bufferOf(bytes),
  deriveBits: async (algorithm: { name: string; public?: Key; salt?: BufferSource; info?: BufferSource }, key: Key) =>
    algorithm.public
      ? bufferOf(hash(...[algorithm.public.bytes, key.bytes].sort(Buffer.compare)))
      : bufferOf(hash(key.bytes, algorithm.salt!, algorithm.info!)),
  encrypt: async ({ iv, additionalData }: Gcm, key: Key, plain: BufferSource) =>
    bufferOf(Buffer.concat([asBytes(plain), hash(key.bytes, iv, additionalData, plain).subarray(0, TAG)])),
  decrypt: async ({ iv, additionalData }: Gcm, key: Key, data: BufferSource) => {
    const plain = new Uint8Array(asBytes(data).subarray(0, -TAG));
    const tag = hash(key.bytes, iv, additionalData, plain).subarray(0, TAG);
    if (Buffer.compare(tag, asBytes(data).subarray(-TAG)) !== 0) throw new DOMException('tag', 'OperationError');
    return plain.buffer;
  },
  sign: async (algorithm: Named, key: Key, message: BufferSource) => bufferOf(signed(nameOf(algorithm), key, message)),
  verify: async (algorithm: Named, key: Key, signature: BufferSource, message: BufferSource) =>
    Buffer.compare(signed(nameOf(algorithm), key, message), asBytes(signature)) === 0,
};

function signed(name: string, { bytes }: Key, message: BufferSource): Uint8Array {
  const mac = hash(name, bytes, message);
  return name === 'Ed25519' ? Buffer.concat([mac, mac]) : mac;
}

let drawn = 0;

function random<T extends ArrayBufferView>(view: T): T {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  for (let at = 0; at < bytes.length; at += 32)
    bytes.set(hash(`random ${drawn++}`).subarray(0, Math.min(32, bytes.length - at)), at);
  return view;
}

/** Passes bytes through as they are, with the two ends that a compression stream has. */
class Through {
  readonly #chunks: Uint8Array[] = [];
  readonly writable = {
    getWriter: () => ({
      write: async (chunk: Uint8Array) => void this.#chunks.push(chunk),
      close: async () => undefined,
    }),
  };
  readonly readable = {
    getReader: () => ({
      read: async () => {
        const value = this.#chunks.shift();
        return value ? { done: false, value } : { done: true };
      },
      cancel: async () => undefined,
    }),
  };
}

/** Goes on with the row of random bytes from here. */
export function seedRandom(at: number): void {
  drawn = at;
}

/** Puts the stand-ins in place of this process's crypto and compression. Returns the way back. */
export function installQuickCrypto(): () => void {
  const uuid = () => {
    const hex = Buffer.from(random(new Uint8Array(16))).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
  const stand = { crypto: { subtle, getRandomValues: random, randomUUID: uuid } };
  const all = { ...stand, CompressionStream: Through, DecompressionStream: Through };
  const real = Object.keys(all).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)!] as const);
  for (const [name, value] of Object.entries(all))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of real) Object.defineProperty(globalThis, name, descriptor);
  };
}

/** Does some work with the stand-ins. */
export async function withQuickCrypto<T>(work: () => Promise<T>): Promise<T> {
  const restore = installQuickCrypto();
  try {
    return await work();
  } finally {
    restore();
  }
}
