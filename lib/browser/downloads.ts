import { browser } from 'wxt/browser';
import { toBase64 } from '../base64.ts';
import type { Bytes } from '../crypto/bytes.ts';
import { Failure } from '../failure.ts';

const PERMISSION = { permissions: ['downloads' as const] };
/** ms that a download may take, and between two looks at it. */
const LIMIT = 60_000;
const LOOK = 200;

/** Asks for the permission to save downloads. Call it straight from a click. */
export function allowDownloads(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

export async function disallowDownloads(): Promise<void> {
  await browser.permissions.remove(PERMISSION);
}

/** An address of the bytes. Chrome's worker has no blobs to point to; Firefox downloads no data addresses. */
function addressOf(bytes: Bytes, type: string): { url: string; free(): void } {
  if (!import.meta.env.FIREFOX) return { url: `data:${type};base64,${toBase64(bytes)}`, free: () => undefined };
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  return { url, free: () => URL.revokeObjectURL(url) };
}

/** Whether the browser tells us what became of a download. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/**
 * Saves a file into the downloads, or a folder there. Resolves when the browser says that it is there, whole.
 * @param path `folder/name`
 * @param isNew it takes another name where there is such a file, and the user is asked where to put it if that is how the
 * browser is set; else such a file is overwritten, and nobody is asked
 * @throws {Failure<'downloads-denied' | 'download-failed'>}
 */
export async function saveDownload(path: string, bytes: Bytes, type: string, isNew = false): Promise<void> {
  if (!(await mayDownload())) throw new Failure('downloads-denied');
  const { url, free } = addressOf(bytes, type);
  let id: number | undefined;
  try {
    const way = isNew
      ? { conflictAction: 'uniquify' as const }
      : { conflictAction: 'overwrite' as const, saveAs: false };
    id = await browser.downloads.download({ url, filename: path, ...way });
    await untilSaved(id, bytes.length);
  } catch {
    // What is left of it is no backup.
    if (id !== undefined) await browser.downloads.cancel(id).catch(() => undefined);
    throw new Failure('download-failed');
  } finally {
    free();
  }
}

async function untilSaved(id: number, size: number): Promise<void> {
  const end = Date.now() + LIMIT;
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (!item || item.state === 'interrupted') throw new Error('The download was given up.');
    if (item.state === 'complete') {
      if (!item.exists || item.fileSize !== size) throw new Error('The file is not what was saved.');
      return;
    }
    if (Date.now() > end) throw new Error('The download took too long.');
    await new Promise((done) => setTimeout(done, LOOK));
  }
}
