import { LIMITS, tooLarge } from '../import/limits.ts';
import { damaged } from '../import/source.ts';
import { decodeText } from './text.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type SqlValue = string | number | bigint | Uint8Array | null;
/** A row by its column names. */
export type SqlRow = Record<string, SqlValue>;

const INTERIOR_TABLE = 5;
const LEAF_TABLE = 13;

/**
 * Reads whole tables of a SQLite 3 database, after sqlite.org/fileformat2.html. It knows rowid tables only, which
 * is what authenticators use; every offset is checked, and a page is never visited twice.
 */
export class Sqlite {
  readonly #bytes: Bytes;
  readonly #view: DataView;
  readonly #pageSize: number;
  readonly #usable: number;
  readonly #encoding: number;
  readonly #tables = new Map<string, { root: number; columns: string[]; rowidColumn: number }>();

  /** @throws {Failure} `damaged` */
  constructor(bytes: Bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) throw damaged();
    const size = this.#view.getUint16(16);
    this.#pageSize = size === 1 ? 65_536 : size;
    this.#usable = this.#pageSize - (bytes[20] ?? 0);
    this.#encoding = this.#view.getUint32(56);
    if (this.#pageSize < 512 || Math.log2(this.#pageSize) % 1 !== 0 || this.#usable < 480) throw damaged();
    for (const { values } of this.#scan(1)) {
      const [type, name, , root, sql] = values;
      if (type !== 'table' || typeof name !== 'string' || typeof sql !== 'string') continue;
      this.#tables.set(name.toLowerCase(), { root: Number(root), ...columnsOf(sql) });
    }
  }

  /** Whether it keeps new rows in a write-ahead log, a second file that may be missing. */
  get isLogged(): boolean {
    return this.#bytes[18] === 2 || this.#bytes[19] === 2;
  }

  /** The names of its tables and columns, in lower case. */
  get tables(): { name: string; columns: readonly string[] }[] {
    return [...this.#tables].map(([name, { columns }]) => ({ name, columns }));
  }

  hasTable(name: string): boolean {
    return this.#tables.has(name.toLowerCase());
  }

  hasColumn(table: string, column: string): boolean {
    return this.#tables.get(table.toLowerCase())?.columns.includes(column.toLowerCase()) ?? false;
  }

  /** All rows; column names in lower case. @throws {Failure} `damaged`, `too-large` */
  rows(name: string): SqlRow[] {
    const table = this.#tables.get(name.toLowerCase());
    if (!table) throw damaged();
    const rows: SqlRow[] = [];
    for (const { rowid, values } of this.#scan(table.root)) {
      if (rows.length >= LIMITS.entries) throw tooLarge();
      const row: SqlRow = {};
      for (const [i, column] of table.columns.entries())
        row[column] = i === table.rowidColumn ? rowid : (values[i] ?? null);
      rows.push(row);
    }
    return rows;
  }

  *#scan(root: number): Generator<{ rowid: number | bigint; values: SqlValue[] }> {
    const seen = new Set<number>();
    const pages = [root];
    for (let page = pages.pop(); page !== undefined; page = pages.pop()) {
      const start = this.#pageStart(page, seen);
      const head = page === 1 ? start + 100 : start;
      const kind = this.#bytes[head];
      const count = this.#view.getUint16(head + 3);
      if (kind !== INTERIOR_TABLE && kind !== LEAF_TABLE) throw damaged();
      const pointers = head + (kind === LEAF_TABLE ? 8 : 12);
      if (pointers + count * 2 > start + this.#pageSize) throw damaged();
      if (kind === LEAF_TABLE) {
        for (let i = 0; i < count; i++) yield this.#cell(start, start + this.#view.getUint16(pointers + i * 2), seen);
        continue;
      }
      pages.push(this.#view.getUint32(head + 8));
      for (let i = count - 1; i >= 0; i--) {
        const cell = start + this.#view.getUint16(pointers + i * 2);
        if (cell + 4 > this.#bytes.length) throw damaged();
        pages.push(this.#view.getUint32(cell));
      }
    }
  }

  #pageStart(page: number, seen: Set<number>): number {
    const start = (page - 1) * this.#pageSize;
    if (page < 1 || seen.has(page) || start + this.#pageSize > this.#bytes.length) throw damaged();
    seen.add(page);
    return start;
  }

  #cell(pageStart: number, at: number, seen: Set<number>): { rowid: number | bigint; values: SqlValue[] } {
    const size = this.#varint(at);
    const rowid = this.#varint(size.next);
    const length = Number(size.value);
    if (length > LIMITS.inflatedBytes) throw damaged();
    return { rowid: small(rowid.value), values: this.#record(this.#payload(pageStart, rowid.next, length, seen)) };
  }

  /** A cell's bytes, with what overflowed to other pages. */
  #payload(pageStart: number, at: number, length: number, seen: Set<number>): Bytes {
    const most = this.#usable - 35;
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const surplus = least + ((length - least) % (this.#usable - 4));
    const local = length <= most ? length : surplus <= most ? surplus : least;
    if (at + local > pageStart + this.#pageSize) throw damaged();
    const out = new Uint8Array(length);
    out.set(this.#bytes.subarray(at, at + local));
    let done = local;
    let page = length > local ? this.#view.getUint32(at + local) : 0;
    while (done < length) {
      const start = this.#pageStart(page, seen);
      const part = Math.min(length - done, this.#usable - 4);
      out.set(this.#bytes.subarray(start + 4, start + 4 + part), done);
      done += part;
      page = this.#view.getUint32(start);
    }
    return out;
  }

  #record(bytes: Bytes): SqlValue[] {
    const reader = new RecordReader(bytes, this.#encoding);
    return reader.values();
  }

  #varint(at: number): { value: bigint; next: number } {
    return varint(this.#bytes, at);
  }
}

function small(value: bigint): number | bigint {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

function varint(bytes: Uint8Array, at: number): { value: bigint; next: number } {
  let value = 0n;
  for (let i = 0; i < 9; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) throw damaged();
    if (i === 8) return { value: BigInt.asIntN(64, (value << 8n) | BigInt(byte)), next: at + 9 };
    value = (value << 7n) | BigInt(byte & 127);
    if (byte < 128) return { value, next: at + i + 1 };
  }
  throw damaged();
}

class RecordReader {
  readonly #bytes: Bytes;
  readonly #encoding: number;

  constructor(bytes: Bytes, encoding: number) {
    this.#bytes = bytes;
    this.#encoding = encoding;
  }

  values(): SqlValue[] {
    const head = varint(this.#bytes, 0);
    const end = Number(head.value);
    if (end > this.#bytes.length) throw damaged();
    const values: SqlValue[] = [];
    let at = end;
    for (let header = head.next; header < end; ) {
      const { value: type, next } = varint(this.#bytes, header);
      header = next;
      const size = sizeOf(Number(type));
      if (!(size >= 0) || at + size > this.#bytes.length) throw damaged();
      values.push(this.#value(Number(type), this.#bytes.subarray(at, at + size)));
      at += size;
    }
    return values;
  }

  #value(type: number, bytes: Bytes): SqlValue {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (type === 0) return null;
    if (type === 7) return view.getFloat64(0);
    if (type === 8) return 0;
    if (type === 9) return 1;
    if (type < 7)
      return small(
        bytes.reduce((sum, byte, i) => (i === 0 ? BigInt(view.getInt8(0)) : (sum << 8n) | BigInt(byte)), 0n),
      );
    if (type % 2 === 0) return bytes.slice();
    if (this.#encoding === 2) return new TextDecoder('utf-16le').decode(bytes);
    return this.#encoding === 3 ? new TextDecoder('utf-16be').decode(bytes) : decodeText(bytes);
  }
}

/** Bytes of a value by its serial type. */
function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, -1, -1][type] ?? -1;
}

/** Names of a table's columns, and which of them is another name of the rowid (-1: none), from its CREATE statement. */
function columnsOf(sql: string): { columns: string[]; rowidColumn: number } {
  const body = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'));
  const definitions = splitTop(body).filter((part) => !/^(constraint|primary|unique|check|foreign)\b/i.test(part));
  const columns = definitions.map((part) => {
    // A name in quotes may have spaces.
    const [, , quoted, bracketed, plain] = /^(?:(["'`])(.*?)\1|\[([^\]]*)\]|([^"'`\]\s]+))/s.exec(part) ?? [];
    return (quoted ?? bracketed ?? plain ?? '').toLowerCase();
  });
  const rowidColumn = definitions.findIndex((part) => /\binteger\s+(not\s+null\s+)?primary\s+key/i.test(part));
  return { columns, rowidColumn };
}

/** Splits at the commas outside of brackets. */
function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
    else if (text[i] === ',' && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts.filter((part) => part !== '');
}
