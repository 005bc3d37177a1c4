import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** A zip of texts, with AES-256 or the old ZipCrypto where there is a password. */
export async function zipOf(files: Record<string, string>, password?: string, zipCrypto = false): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), password ? { password, zipCrypto, encryptionStrength: 3 } : {});
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
  return writer.close();
}
