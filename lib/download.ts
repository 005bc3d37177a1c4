/** ms until the object URL is revoked: by then the download has read it. */
const KEPT = 60_000;

/** Downloads a file. The browser asks where to save it only if the user has set that. */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** A name that every file system takes: letters, digits, dots and dashes. */
export function fileNameOf(text: string, fallback: string): string {
  const name = text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
  return name || fallback;
}
