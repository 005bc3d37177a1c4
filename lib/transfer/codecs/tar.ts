import { Failure } from '../../failure.ts';
import { isLeftover } from './leftover.ts';

const BLOCK = 512;

/** Whether it is a tar archive: the mark that POSIX and GNU tar both write. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && textAt(bytes, 257, 5) === 'ustar';
}

/** The files of a tar archive: for each a header of 512 bytes, then the content. One that is cut off fails when it is read. */
export function openTar(bytes: Uint8Array): { name: string; read(): Promise<Uint8Array<ArrayBuffer>> }[] {
  const files: { name: string; read(): Promise<Uint8Array<ArrayBuffer>> }[] = [];
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const name = textAt(bytes, at, 100);
    const size = Number.parseInt(textAt(bytes, at + 124, 12).trim() || '0', 8);
    const [start, end] = [at + BLOCK, at + BLOCK + size];
    if (!Number.isSafeInteger(size) || size < 0) break;
    const isFile = /^[0\0]?$/.test(String.fromCharCode(bytes[at + 156] ?? 0));
    if (isFile && size > 0 && !isLeftover(name)) files.push({ name, read: async () => contentOf(bytes, start, end) });
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** @throws {Failure} `damaged` where the archive ends before the content does */
function contentOf(bytes: Uint8Array, start: number, end: number): Uint8Array<ArrayBuffer> {
  if (end > bytes.length) throw new Failure('damaged', { why: 'cut' });
  return new Uint8Array(bytes.slice(start, end));
}

/** Up to the first zero. */
function textAt(bytes: Uint8Array, at: number, length: number): string {
  const text = new TextDecoder('latin1').decode(bytes.subarray(at, at + length));
  return text.split('\0', 1)[0] ?? '';
}
