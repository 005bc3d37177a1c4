import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Haystack } from './canary.ts';

/** LZ4, as Firefox packs its session files: the magic, the length, one block. */
function unpackMozLz4(packed: Buffer): Buffer {
  const out = Buffer.alloc(packed.readUInt32LE(8));
  let from = 12;
  let to = 0;
  const length = (first: number) => {
    if (first < 15) return first;
    let sum = 15;
    let more: number;
    do {
      more = packed[from++]!;
      sum += more;
    } while (more === 255);
    return sum;
  };
  while (from < packed.length) {
    const token = packed[from++]!;
    const literals = length(token >> 4);
    packed.copy(out, to, from, from + literals);
    from += literals;
    to += literals;
    if (from >= packed.length) break;
    const back = packed.readUInt16LE(from);
    from += 2;
    for (let left = length(token & 15) + 4; left > 0; left--) out[to] = out[to++ - back]!;
  }
  return out.subarray(0, to);
}

/** Everything the browser has written, searched: what was found, and in which file. */
export function scan(profile: string, haystack: Haystack): string[] {
  const hits: string[] = [];
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const isPacked = bytes.subarray(0, 8).equals(Buffer.from('mozLz40\0'));
    const found = new Set([...haystack.search(bytes), ...(isPacked ? haystack.search(unpackMozLz4(bytes)) : [])]);
    for (const label of found) hits.push(`${label} in ${relative(profile, path)}`);
  }
  return hits;
}
