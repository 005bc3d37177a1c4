import { rmSync } from 'node:fs';

/** Removes a folder that a browser or server has just used: its last processes may still write there for long. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 });
}
