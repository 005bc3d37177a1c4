/** The kind of image that a file's first bytes announce; `undefined` if it is none. */
export function imageKind(bytes: Uint8Array): 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif' | undefined {
  const magic = String.fromCharCode(...bytes.subarray(0, 16));
  if (magic.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (magic.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^GIF8[79]a/.test(magic)) return 'gif';
  if (/^RIFF.{4}WEBP/s.test(magic)) return 'webp';
  if (/^BM.{4}\0\0\0\0/s.test(magic)) return 'bmp';
  return /^.{4}ftyp(avif|avis|mif1)/s.test(magic) ? 'avif' : undefined;
}
