import { configure, TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** A zip of texts and bytes, with AES-256 or the old ZipCrypto where there is a password. */
export async function zipOf(
  files: Record<string, string | Uint8Array>,
  password?: string,
  zipCrypto = false,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), password ? { password, zipCrypto, encryptionStrength: 3 } : {});
  for (const [name, data] of Object.entries(files))
    await writer.add(name, typeof data === 'string' ? new TextReader(data) : new Uint8ArrayReader(data));
  return writer.close();
}
