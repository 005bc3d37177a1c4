/** A code in the groups that people read it in: 123 456, 1234 5678, 123 4567. Letters (Steam) stay in one. */
export function groupCode(code: string): string[] {
  if (!/^\d+$/.test(code) || code.length < 6) return code === '' ? [] : [code];
  if (code.length === 9) return [code.slice(0, 3), code.slice(3, 6), code.slice(6)];
  const half = Math.floor(code.length / 2);
  return [code.slice(0, half), code.slice(half)];
}

/** A code for a screen reader: each character on its own. */
export function spokenCode(code: string): string {
  return [...code].join(' ');
}

/** A placeholder for a hidden code, with as many characters. */
export function hiddenCode(digits: number): string[] {
  return groupCode('0'.repeat(digits)).map((group) => '•'.repeat(group.length));
}
