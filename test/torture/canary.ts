const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Shorter runs would be found by chance in a profile of some hundred megabytes. */
const WINDOW = 10;

export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join('');
}

/**
 * Every spelling of a secret that could lie in a file: raw, hex, UTF-16, base32, and base64 at its three offsets; each
 * cut into all windows of ten bytes or `window`, so that a part of it is found too. Named, for the report.
 */
export function needles(name: string, secret: Uint8Array, window = WINDOW): Map<string, string> {
  const text = Buffer.from(secret).toString('latin1');
  const spellings: Record<string, Buffer> = {
    raw: Buffer.from(secret),
    hex: Buffer.from(Buffer.from(secret).toString('hex')),
    HEX: Buffer.from(Buffer.from(secret).toString('hex').toUpperCase()),
    utf16: Buffer.from(text, 'utf16le'),
    base32: Buffer.from(base32(secret)),
    'base32 lower case': Buffer.from(base32(secret).toLowerCase()),
  };
  for (const offset of [0, 1, 2]) {
    const shifted = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]).toString('base64');
    // The first and last characters depend on the neighbours.
    spellings[`base64 at ${offset}`] = Buffer.from(shifted.slice(offset === 0 ? 0 : 4, -4));
  }
  const found = new Map<string, string>();
  for (const [spelling, bytes] of Object.entries(spellings)) {
    // In both a byte takes two, and of hex a profile is full.
    const width = /utf16|hex/i.test(spelling) ? 2 * window : window;
    for (let i = 0; i + width <= bytes.length; i++)
      found.set(bytes.subarray(i, i + width).toString('latin1'), `${name} as ${spelling}`);
  }
  return found;
}

/** Finds all needles in one pass: windows are looked up by their first four bytes. */
export class Haystack {
  private readonly byStart = new Map<number, { needle: Buffer; label: string }[]>();

  constructor(all: Map<string, string>[]) {
    for (const [needle, label] of all.flatMap((some) => [...some])) {
      const bytes = Buffer.from(needle, 'latin1');
      const start = bytes.readUInt32LE(0);
      this.byStart.set(start, [...(this.byStart.get(start) ?? []), { needle: bytes, label }]);
    }
  }

  /** Labels of what is in `hay`. */
  search(hay: Buffer): Set<string> {
    const labels = new Set<string>();
    for (let i = 0; i + 4 <= hay.length; i++) {
      const entries = this.byStart.get(hay.readUInt32LE(i));
      if (!entries) continue;
      for (const { needle, label } of entries) {
        if (hay.subarray(i, i + needle.length).equals(needle)) labels.add(label);
      }
    }
    return labels;
  }
}
