import { Failure } from '../../failure.ts';
import { readText, type Text, utf16Of } from '../codecs/text.ts';
import { jsonFault } from './json-fault.ts';
import { LIMITS, tooLarge } from './limits.ts';
import { literalAsJson } from './literal.ts';

/** A file as it was handed in, with its readings as text and as JSON, each made once. */
export class Source {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Files given with it that it may need: keys of a KeePass database, the log of a SQLite database. */
  readonly companions: readonly Uint8Array[];
  #text: Text | undefined;
  #json: Json | undefined;

  constructor(name: string, bytes: Uint8Array, companions: readonly Uint8Array[] = []) {
    this.companions = companions;
    this.name = name;
    // No copy if it fills its buffer: files may have hundreds of megabytes.
    const { buffer, byteLength } = bytes;
    const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
    this.bytes = isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes);
  }

  /** Its bytes as text, without a byte order mark. */
  get text(): string {
    return this.#read().text;
  }

  /** Whether its encoding is not certain: letters beyond ASCII may be wrong. */
  get isGuessed(): boolean {
    return this.#text?.isGuessed ?? false;
  }

  /** Its text as JSON; `undefined` if it is not JSON. @throws {Failure} `too-large` if nested too deep */
  get json(): unknown {
    this.#json ??= /^\s*[[{"]/.test(this.text) ? tryJson(this.text) : NO_JSON;
    return this.#json.value;
  }

  /** Whether its JSON is several values, one a line. */
  get isJsonLines(): boolean {
    return this.json !== undefined && this.#json?.isLines === true;
  }

  /** The lines of a JSON Lines file that are not JSON. */
  get brokenLines(): readonly number[] {
    return this.#json?.brokenLines ?? [];
  }

  /** Why its text, which looks like JSON, is not. */
  get jsonError(): Failure<'damaged' | 'json-broken'> | undefined {
    return this.json === undefined ? brokenJson(this.text) : undefined;
  }

  /** The first `length` bytes as Latin-1, to compare with magic numbers. */
  magic(length: number, offset = 0): string {
    return String.fromCharCode(...this.bytes.subarray(offset, offset + length));
  }

  #read(): Text {
    this.#text ??= readText(this.bytes);
    return this.#text;
  }
}

/** Comments before anything else. */
const COMMENTS = /^(?:\s+|\/\/[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/;

/**
 * JSON that ends too soon was cut off on the way; otherwise the line of the first fault is reported. `undefined` for
 * other texts: TOML, chat messages and others begin with a bracket too.
 */
function brokenJson(text: string): Failure<'damaged' | 'json-broken'> | undefined {
  const start = COMMENTS.exec(text)?.[0].length ?? 0;
  if (!/[[{]/.test(text.charAt(start))) return undefined;
  const fault = start + jsonFault(text.slice(start));
  if (!isMeantAsJson(text.slice(start, fault), text.slice(fault))) return undefined;
  if (fault >= text.trimEnd().length) return new Failure('damaged', { why: 'cut' });
  const line = text.slice(0, fault).split(/\r\n|[\r\n]/).length;
  return new Failure('json-broken', { line: text.slice(0, start).trim() === '' ? line : 1 });
}

/** Whether there is a text in quotes before the fault, or the fault is a habit of JavaScript and Python: a comment, a bare key. */
function isMeantAsJson(before: string, after: string): boolean {
  // Ruby's: `{ name: 'Shop', :user => 'me' }`.
  if (/^[^\n]{0,400}(?::\w{1,40}|["'])\s?=>/.test(after)) return false;
  return (
    before.includes('"') ||
    /^\s*(?:\/[/*]|$)/.test(after) ||
    (/\{\s*$/.test(before) && /^\s*(?:'|[\w$]+\s*:(?!\/\/))/.test(after))
  );
}

interface Json {
  value: unknown;
  isLines: boolean;
  brokenLines: readonly number[];
}

const NO_JSON: Json = { value: undefined, isLines: false, brokenLines: [] };

function tryJson(text: string): Json {
  let json: Json;
  try {
    let value: unknown = JSON.parse(text);
    // The text of a JSON file as a JSON text, as some tools wrap it.
    if (typeof value === 'string' && /^\s*[[{]/.test(value)) value = JSON.parse(value);
    json = { value, isLines: false, brokenLines: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    json = jsonLines(text) ?? literal(text) ?? NO_JSON;
  }
  assertShallow(json.value, LIMITS.depth);
  return json;
}

/** What a program in Python or JavaScript printed. `undefined` for anything else. */
function literal(text: string): Json | undefined {
  const json = literalAsJson(text);
  if (json === text) return undefined;
  try {
    return { value: JSON.parse(json), isLines: false, brokenLines: [] };
  } catch {
    return undefined;
  }
}

/** JSON Lines: an object on each line; a damaged one costs only itself. `undefined` for anything else. */
function jsonLines(text: string): Json | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  if (filled.length < 2 || !filled.every((line) => /^\{\s*"/.test(line))) return undefined;
  const value: unknown[] = [];
  const brokenLines: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (line === '') continue;
    try {
      value.push(JSON.parse(line));
    } catch {
      brokenLines.push(i + 1);
    }
  }
  return value.length > 0 ? { value, isLines: true, brokenLines } : undefined;
}

function assertShallow(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) throw tooLarge();
  for (const child of Object.values(value)) assertShallow(child, levels - 1);
}

/** JSON from inside a file, where it must be JSON. @throws {Failure} `damaged`, `too-large` */
export function parseJson(text: string): unknown {
  const { value } = tryJson(text);
  if (value === undefined) throw damaged();
  return value;
}

/** The failure for a file that is not what it claims to be. */
export function damaged(): Failure<'damaged'> {
  return new Failure('damaged', { why: 'file' });
}

/** By the whole mark of its first record: a key may begin with `PK` too. */
export function isZip(source: Source): boolean {
  return ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].includes(source.magic(4));
}

/** Whether a file is binary: it has a zero byte and is not UTF-16. */
export function isBinary({ bytes }: Source): boolean {
  if (utf16Of(bytes) !== undefined) return false;
  const zero = bytes.indexOf(0);
  // A download that broke off may be filled up with zeros.
  return zero === 0 || (zero > 0 && bytes.subarray(zero).some((byte) => byte !== 0));
}
