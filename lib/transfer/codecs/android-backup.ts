import { Failure } from '../../failure.ts';
import { damaged } from '../import/source.ts';
import { unfold } from './gzip.ts';

const START = 'ANDROID BACKUP\n';

/** Whether a file is what `adb backup` writes. */
export function isAndroidBackup(magic: string): boolean {
  return magic.startsWith(START);
}

/**
 * The tar archive within what `adb backup` writes: four lines, then the archive as it is or in zlib.
 * @throws {Failure} `unsupported` where it is encrypted, `damaged`, `too-large`
 */
export async function openAndroidBackup(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  const [whole, isPacked, cipher] = /^ANDROID BACKUP\n\d{1,3}\n([01])\n(\S{1,20})\n/.exec(head) ?? [];
  if (whole === undefined) throw damaged();
  if (cipher !== 'none') throw new Failure('unsupported', { why: 'sealed' });
  const rest = bytes.slice(whole.length);
  return isPacked === '1' ? unfold(rest, 'deflate') : rest;
}
