import type { ReadResult } from './gather.ts';
import { decodeText, type Source } from './source.ts';
import { readUriLines } from './uri-list.ts';
import { openZip } from './zip.ts';

/** WinAuth's export in a zip, encrypted with ZipCrypto or not. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const members = await openZip(source.bytes);
  const texts: string[] = [];
  for (const member of members.filter(({ name }) => /\.txt$/i.test(name)))
    texts.push(decodeText(await member.read(password)));
  return readUriLines(texts.join('\n'), 'winauth-zip');
}
