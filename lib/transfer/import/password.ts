/**
 * The ways in which systems spell a password that has letters beyond ASCII: as it was typed, composed (Windows, Linux,
 * Android), decomposed (files and input on macOS) and with compatibility forms replaced. Each once.
 */
export function spellings(password: string | undefined): (string | undefined)[] {
  if (password === undefined || /^[\x20-\x7e]*$/.test(password)) return [password];
  return [...new Set([password, ...(['NFC', 'NFD', 'NFKC', 'NFKD'] as const).map((form) => password.normalize(form))])];
}
