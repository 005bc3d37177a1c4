import { Failure } from '../../failure.ts';
import { LIMITS, tooLarge } from './limits.ts';

/** A file as it was handed in, with its readings as text and as JSON, each made once. */
export class Source {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Files given with it, one of which may be the key that it opens with. */
  readonly keyFiles: readonly Uint8Array[];
  #text: string | undefined;
  #json: { value: unknown } | undefined;

  constructor(name: string, bytes: Uint8Array, keyFiles: readonly Uint8Array[] = []) {
    this.keyFiles = keyFiles;
    this.name = name;
    this.bytes = new Uint8Array(bytes);
  }

  /** Its bytes as text: UTF-8, or UTF-16 where a byte order mark says so; without the mark. */
  get text(): string {
    this.#text ??= decodeText(this.bytes);
    return this.#text;
  }

  /** Its text as JSON; `undefined` where it is none. @throws {Failure} `too-large` when nested too deep. */
  get json(): unknown {
    this.#json ??= { value: /^\s*[[{"]/.test(this.text) ? tryJson(this.text) : undefined };
    return this.#json.value;
  }

  /** The first `length` bytes as Latin-1, to compare with magic numbers. */
  magic(length: number, offset = 0): string {
    return String.fromCharCode(...this.bytes.subarray(offset, offset + length));
  }
}

export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function tryJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  assertShallow(value, LIMITS.depth);
  return value;
}

function assertShallow(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) throw tooLarge();
  for (const child of Object.values(value)) assertShallow(child, levels - 1);
}

/** JSON from inside a file, where it must be JSON. @throws {Failure} `damaged`, `too-large` */
export function parseJson(text: string): unknown {
  const value = tryJson(text);
  if (value === undefined) throw damaged();
  return value;
}

export function damaged(): Failure<'damaged'> {
  return new Failure('damaged', { why: 'file' });
}
