import type { ExportedFile } from '../../../lib/transfer/export/target.ts';

/** Long enough for the browser to have taken the bytes. ms */
const KEPT = 60_000;

/** Hands files to the person through the browser's own downloads. */
export function downloadAll(files: readonly ExportedFile[]): void {
  for (const { name, mime, bytes } of files) {
    const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), KEPT);
  }
}
