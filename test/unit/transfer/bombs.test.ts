import { gzipSync } from 'node:zlib';
import { chacha20 } from '@noble/ciphers/chacha.js';
import { afterEach, expect, test, vi } from 'vitest';
import { concat } from '../../../lib/crypto/bytes.ts';
import { sha256 } from '../../../lib/crypto/cipher.ts';
import { gunzip } from '../../../lib/transfer/codecs/gzip.ts';
import type { KdbxHeader } from '../../../lib/transfer/formats/keepass/header.ts';
import { openPayload } from '../../../lib/transfer/formats/keepass/payload.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { zipOf } from './make-zip.ts';

const CAP = 1024 * 1024;
vi.mock('../../../lib/transfer/import/limits.ts', async (original) => {
  const module = await original<typeof import('../../../lib/transfer/import/limits.ts')>();
  return { ...module, LIMITS: { ...module.LIMITS, inflatedBytes: 1024 * 1024 } };
});
afterEach(() => vi.unstubAllGlobals());

/** Sixteen times the cap that is set here, in a few kilobytes. */
const LONG = 'A'.repeat(16 * CAP);
const bomb = new Uint8Array(gzipSync(LONG));
const tooLarge = { code: 'too-large' };

test('unfolds what is under the cap', async () => {
  expect(await gunzip(new Uint8Array(gzipSync('A'.repeat(CAP))))).toHaveLength(CAP);
});

test('stops at the cap: the rest of a bomb is never unfolded', async () => {
  let unfolded = 0;
  const Real = DecompressionStream;
  class Counting {
    readonly writable: WritableStream;
    readonly readable: ReadableStream;
    constructor(format: CompressionFormat) {
      const real = new Real(format);
      const count = new TransformStream<Uint8Array, Uint8Array>({
        transform(part, controller) {
          unfolded += part.length;
          controller.enqueue(part);
        },
      });
      this.writable = real.writable;
      this.readable = real.readable.pipeThrough(count);
    }
  }
  vi.stubGlobal('DecompressionStream', Counting);
  await expect(gunzip(bomb)).rejects.toMatchObject(tooLarge);
  expect(unfolded).toBeGreaterThan(CAP);
  expect(unfolded).toBeLessThan(2 * CAP);
});

test('a bomb is refused as a file, as a member of a zip and in a KeePass database', async () => {
  await expect(readExport({ name: 'x.json.gz', bytes: bomb })).rejects.toMatchObject(tooLarge);
  await expect(readExport({ name: 'x.zip', bytes: await zipOf({ 'a.json': LONG }) })).rejects.toMatchObject(tooLarge);
  const { sealed, header, key } = await databaseOf(bomb);
  await expect(openPayload(sealed, header, key)).rejects.toMatchObject(tooLarge);
});

test('the same KeePass database with an honest body is opened', async () => {
  const { sealed, header, key } = await databaseOf(new Uint8Array(gzipSync('<KeePassFile/>')));
  expect(new TextDecoder().decode((await openPayload(sealed, header, key)).xml)).toBe('<KeePassFile/>');
});

/** What follows the header of a KDBX 3 file whose body is this. */
async function databaseOf(body: Uint8Array<ArrayBuffer>) {
  const [masterSeed, key, startBytes] = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte));
  const header: KdbxHeader = {
    version: 3,
    cipher: 'chacha20',
    isCompressed: true,
    masterSeed: masterSeed!,
    iv: new Uint8Array(12),
    kdf: { kind: 'aes', seed: new Uint8Array(32), rounds: 1 },
    end: 0,
    startBytes: startBytes!,
    streamKey: new Uint8Array(32),
    streamId: 0,
  };
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, body.length, true);
  const blocks = concat(new Uint8Array(4), await sha256(body), length, body, new Uint8Array(40));
  const sealKey = await sha256(concat(masterSeed!, key!));
  const sealed = new Uint8Array(chacha20(sealKey, header.iv, concat(startBytes!, blocks)));
  return { sealed, header, key: key! };
}
