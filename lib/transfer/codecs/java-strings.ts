import { damaged } from '../import/source.ts';
import { decodeText } from './text.ts';

const STREAM_MAGIC = 0xaced;
const TC_STRING = 0x74;
const TC_LONGSTRING = 0x7c;
const TC_BLOCKDATA = 0x77;
const TC_ENDBLOCKDATA = 0x78;

/**
 * A serialised `HashMap<String, String>` (Java Object Serialization Stream Protocol). Reads only the parts of such a
 * map; any other object is reported as damaged.
 */
export function javaStrings(bytes: Uint8Array<ArrayBuffer>): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint16(0) !== STREAM_MAGIC) throw damaged();
  const map = new Map<string, string>();
  let at = mapData(bytes);
  let key: string | undefined;
  while (at < bytes.length && bytes[at] !== TC_ENDBLOCKDATA) {
    const kind = bytes[at];
    if (kind !== TC_STRING && kind !== TC_LONGSTRING) throw damaged();
    const head = kind === TC_STRING ? 3 : 9;
    if (at + head > bytes.length) throw damaged();
    const length = kind === TC_STRING ? view.getUint16(at + 1) : Number(view.getBigUint64(at + 1));
    const start = at + head;
    if (start + length > bytes.length) throw damaged();
    const text = decodeText(bytes.subarray(start, start + length));
    if (key === undefined) key = text;
    else {
      map.set(key, text);
      key = undefined;
    }
    at = start + length;
  }
  return map;
}

/** Where the entries start: behind the class description and the block with capacity and size (8 bytes). */
function mapData(bytes: Uint8Array): number {
  const limit = Math.min(bytes.length - 10, 512);
  for (let at = 4; at < limit; at++) {
    const isBlock = bytes[at] === TC_BLOCKDATA && bytes[at + 1] === 8;
    const isFollowed =
      bytes[at + 10] === TC_STRING || bytes[at + 10] === TC_LONGSTRING || bytes[at + 10] === TC_ENDBLOCKDATA;
    if (isBlock && isFollowed) return at + 10;
  }
  throw damaged();
}
