/** Hands a file to the browser's downloads. It asks where to put it only if the person's settings say so. */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its copy by the next turn; until then the URL must live.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
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
