type Bytes = Uint8Array<ArrayBuffer>;

const HEADER = 32;
const FRAME_HEADER = 24;
/** The magic number; its last bit says that checksums are over big-endian words. */
const MAGIC = 0x377f_0682;

/** Whether bytes begin as a SQLite 3 database does. */
export function isSqlite(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 16)) === 'SQLite format 3\0';
}

/** Whether a file is the write-ahead log of a SQLite database, which holds its newest rows. */
export function isSqliteLog(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER && (viewOf(bytes).getUint32(0) & ~1) >>> 0 === MAGIC;
}

/**
 * A database with the pages of its log in their places, after sqlite.org/fileformat2.html#walformat: the frames up to the
 * last commit, as far as their salts and checksums hold. `undefined` where the log is not of this database.
 */
export function withLog(database: Uint8Array, log: Uint8Array): Bytes | undefined {
  const pageSize = pageSizeOf(database);
  const view = viewOf(log);
  if (!isSqliteLog(log) || view.getUint32(8) !== pageSize) return undefined;
  const { pages, count } = committed(log, pageSize);
  // What the database has grown by is in the log: more would be damage.
  if (count === 0 || count > database.length / pageSize + pages.size) return undefined;
  const whole = new Uint8Array(count * pageSize);
  whole.set(database.subarray(0, whole.length));
  for (const [page, start] of pages)
    if (page <= count) whole.set(log.subarray(start, start + pageSize), (page - 1) * pageSize);
  // The log is merged now, so the database no longer uses one.
  whole[18] = 1;
  whole[19] = 1;
  return whole;
}

/** Where the newest copy of each page begins in the log, and how many pages the database has with them. */
function committed(log: Uint8Array, pageSize: number): { pages: Map<number, number>; count: number } {
  const view = viewOf(log);
  const isBigEndian = (view.getUint32(0) & 1) === 1;
  const salts = [view.getUint32(16), view.getUint32(20)];
  const pages = new Map<number, number>();
  const pending = new Map<number, number>();
  let count = 0;
  let sums = checksum(view, 0, 24, [0, 0], !isBigEndian);
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= log.length; at += FRAME_HEADER + pageSize) {
    if (view.getUint32(at + 8) !== salts[0] || view.getUint32(at + 12) !== salts[1]) break;
    sums = checksum(view, at, 8, sums, !isBigEndian);
    sums = checksum(view, at + FRAME_HEADER, pageSize, sums, !isBigEndian);
    if (view.getUint32(at + 16) !== sums[0] || view.getUint32(at + 20) !== sums[1]) break;
    pending.set(view.getUint32(at), at + FRAME_HEADER);
    const after = view.getUint32(at + 4);
    if (after === 0) continue;
    for (const [page, start] of pending) pages.set(page, start);
    pending.clear();
    count = after;
  }
  return { pages, count };
}

type Sums = readonly [number, number];

function checksum(view: DataView, from: number, length: number, sums: Sums, isLittle: boolean): Sums {
  let [a, b] = sums;
  for (let at = from; at < from + length; at += 8) {
    a = (a + view.getUint32(at, isLittle) + b) >>> 0;
    b = (b + view.getUint32(at + 4, isLittle) + a) >>> 0;
  }
  return [a, b];
}

function pageSizeOf(database: Uint8Array): number {
  const size = database.length >= 100 ? viewOf(database).getUint16(16) : 0;
  return size === 1 ? 65_536 : size;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
