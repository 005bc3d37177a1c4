import { browser } from 'wxt/browser';
import { toBase64 } from '../base64.ts';
import type { Bytes } from '../crypto/bytes.ts';
import { Failure } from '../failure.ts';
import { inTime } from '../in-time.ts';

const PERMISSION = { permissions: ['downloads' as const] };
/** ms that a download may take; the same where the browser may ask where to save; and between two polls of it. */
const LIMIT = 60_000;
const LIMIT_ASKED = 10 * 60_000;
const LOOK = 200;

/** Asks for the permission to save downloads. Call it straight from a click. */
export function allowDownloads(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

export async function disallowDownloads(): Promise<void> {
  await browser.permissions.remove(PERMISSION);
}

/** A URL of the bytes: Chrome's worker cannot make blob URLs, Firefox does not download data URLs. */
function addressOf(bytes: Bytes, type: string): { url: string; free(): void } {
  if (!import.meta.env.FIREFOX) return { url: `data:${type};base64,${toBase64(bytes)}`, free: () => undefined };
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  return { url, free: () => URL.revokeObjectURL(url) };
}

/** Whether we have the permission to follow a download to its end. */
export function mayDownload(): Promise<boolean> {
  return inTime(browser.permissions.contains(PERMISSION));
}

export interface DownloadOptions {
  /**
   * Keeps an existing file and gives this one another name; the browser may ask where to save. Otherwise an existing
   * file is overwritten without asking.
   */
  isNew?: boolean;
}

/**
 * Saves a file in the downloads folder or below it. Resolves when the browser reports it complete.
 * @param path `folder/name`
 * @throws {Failure<'downloads-denied' | 'download-failed'>}
 */
export async function saveDownload(
  path: string,
  bytes: Bytes,
  type: string,
  { isNew = false }: DownloadOptions = {},
): Promise<void> {
  if (!(await mayDownload())) throw new Failure('downloads-denied');
  const { url, free } = addressOf(bytes, type);
  const way = isNew ? { conflictAction: 'uniquify' as const } : { conflictAction: 'overwrite' as const, saveAs: false };
  const limit = isNew ? LIMIT_ASKED : LIMIT;
  const end = performance.now() + limit;
  let begun: Promise<number> | undefined;
  try {
    begun = browser.downloads.download({ url, filename: path, ...way });
    await untilSaved(await inTime(begun, limit), bytes.length, end);
  } catch {
    // A partial file is no backup, even if the download begins after it was given up.
    begun?.then((id) => browser.downloads.cancel(id)).catch(() => undefined);
    throw new Failure('download-failed');
  } finally {
    free();
  }
}

async function untilSaved(id: number, size: number, end: number): Promise<void> {
  for (;;) {
    const [item] = await inTime(browser.downloads.search({ id }));
    if (!item || item.state === 'interrupted') throw new Error('The download was given up.');
    if (item.state === 'complete') {
      if (!item.exists || item.fileSize !== size) throw new Error('The file is not what was saved.');
      return;
    }
    if (performance.now() > end) throw new Error('The download took too long.');
    await new Promise((done) => setTimeout(done, LOOK));
  }
}
