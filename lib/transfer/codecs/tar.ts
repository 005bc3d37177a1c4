import { isLeftover } from './leftover.ts';

const BLOCK = 512;

/** Whether it is a tar archive: the mark that POSIX and GNU tar both write. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= 2 * BLOCK && textAt(bytes, 257, 5) === 'ustar';
}

/** The files of a tar archive: for each a header of 512 bytes, then the content. What is cut off is left out. */
export function openTar(bytes: Uint8Array): { name: string; read(): Promise<Uint8Array<ArrayBuffer>> }[] {
  const files: { name: string; read(): Promise<Uint8Array<ArrayBuffer>> }[] = [];
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const name = textAt(bytes, at, 100);
    const size = Number.parseInt(textAt(bytes, at + 124, 12).trim() || '0', 8);
    const [start, end] = [at + BLOCK, at + BLOCK + size];
    if (!Number.isSafeInteger(size) || size < 0 || end > bytes.length) break;
    const isFile = /^[0\0]?$/.test(String.fromCharCode(bytes[at + 156] ?? 0));
    if (isFile && size > 0 && !isLeftover(name))
      files.push({ name, read: async () => new Uint8Array(bytes.slice(start, end)) });
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** Up to the first zero. */
function textAt(bytes: Uint8Array, at: number, length: number): string {
  const text = new TextDecoder('latin1').decode(bytes.subarray(at, at + length));
  return text.split('\0', 1)[0] ?? '';
}
