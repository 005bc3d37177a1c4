import { LIMITS } from '../../transfer/import/limits.ts';
import { pastedFrom } from '../pasted.ts';

/** A file's name and bytes, read from a drop, a choice or the clipboard. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** Limit on the files of one drop: a whole disk dropped by mistake must not fill the memory. */
const MAX_FILES = 500;
/** Bytes to read of a file: one more than the readers' limit, so that they can report it. Zips have a higher limit. */
const maxBytes = async (file: File): Promise<number> => {
  const [p, k] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return 1 + (p === 0x50 && k === 0x4b ? LIMITS.zipBytes : LIMITS.fileBytes);
};

export async function readFiles(files: Iterable<File>): Promise<GivenFile[]> {
  const given: GivenFile[] = [];
  for (const file of files) {
    if (given.length >= MAX_FILES) break;
    // Files that operating systems leave in folders.
    if (/^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(file.name)) continue;
    given.push({ name: file.name, bytes: new Uint8Array(await file.slice(0, await maxBytes(file)).arrayBuffer()) });
  }
  return given;
}

/** Everything in a drop: files, pictures, folders with what is in them, or a text. */
export async function readDrop(data: DataTransfer): Promise<GivenFile[]> {
  const entries = [...data.items]
    .map((item) => item.webkitGetAsEntry?.())
    .filter((entry) => entry !== null && entry !== undefined);
  if (entries.length > 0) {
    const files: File[] = [];
    for (const entry of entries) await collect(entry, files);
    return readFiles(files);
  }
  if (data.files.length > 0) return readFiles(data.files);
  return textFile(data.getData('text/plain'));
}

/** Pictures and texts out of the clipboard. */
export async function readPaste(data: DataTransfer): Promise<GivenFile[]> {
  const { files, text } = pastedFrom(data, Number.POSITIVE_INFINITY);
  return files.length > 0 ? readFiles(files) : textFile(text);
}

export function textFile(text: string): GivenFile[] {
  return text.trim() === '' ? [] : [{ name: '', bytes: new TextEncoder().encode(text) }];
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length >= MAX_FILES) return;
  if (entry.isFile) {
    const { promise, resolve, reject } = Promise.withResolvers<File>();
    (entry as FileSystemFileEntry).file(resolve, reject);
    files.push(await promise);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const { promise, resolve, reject } = Promise.withResolvers<FileSystemEntry[]>();
    // Yields batches of at most 100 entries, and an empty one at the end.
    reader.readEntries(resolve, reject);
    const children = await promise;
    if (children.length === 0) return;
    for (const child of children) await collect(child, files);
  }
}
