import { decodeText } from '../../codecs/text.ts';
import { openZip } from '../../codecs/zip.ts';
import type { ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { readLinks } from '../uri-list/read.ts';

/** WinAuth's export in a zip, encrypted with ZipCrypto or not. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const members = await openZip(source.bytes);
  const texts: string[] = [];
  for (const member of members.filter(({ name }) => /\.txt$/i.test(name)))
    texts.push(decodeText(await member.read(password)));
  return readLinks(texts.join('\n'), 'winauth-zip');
}
