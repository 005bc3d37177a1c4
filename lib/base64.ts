/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  // The browser's own is many times as fast. Chrome before 140 and Node 24 have none.
  if (bytes.toBase64 !== undefined) return bytes.toBase64();
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}

/** @throws {SyntaxError | DOMException} where the text is not base64; white space and missing padding are let through. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (Uint8Array.fromBase64 !== undefined) return Uint8Array.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
