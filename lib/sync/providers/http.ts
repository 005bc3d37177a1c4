import type { Bytes } from '../../crypto/bytes.ts';
import { concat } from '../../crypto/bytes.ts';
import { Failure } from '../../failure.ts';

/** ms without a byte, and in all, after which a request is given up. */
const IDLE = 20_000;
const TOTAL = 120_000;
/** Slowest upload, bytes per ms: the browser reports no progress while it sends. */
const SLOWEST = 8;
const HOUR = 3600;

export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

export interface Request {
  method: string;
  headers?: Record<string, string>;
  body?: Bytes | string;
  /** Most bytes of the body; a longer one is not read to its end. */
  maxBytes?: number;
  /** Only the set-up follows redirects. */
  redirect?: 'manual' | 'follow';
}

export interface Reply {
  status: number;
  /** Its URL, after redirects. */
  url: string;
  headers: Headers;
  /** Undefined if it is longer than allowed. */
  body: Bytes | undefined;
}

/** https, or this machine itself. */
export function isSafeAddress({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
}

/**
 * One request without cookies and cache. Always settles.
 * @throws {Failure<'sync-offline' | 'sync-moved'>}
 */
export async function request(fetch: Fetch, url: string, options: Request): Promise<Reply> {
  const { method, headers = {}, body, maxBytes = 1024 * 1024, redirect = 'manual' } = options;
  const stop = new AbortController();
  const total = setTimeout(() => stop.abort(), TOTAL);
  let idle = setTimeout(() => stop.abort(), Math.max(IDLE, (body?.length ?? 0) / SLOWEST));
  const alive = () => {
    clearTimeout(idle);
    idle = setTimeout(() => stop.abort(), IDLE);
  };
  try {
    const answer = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      redirect,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    });
    if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400))
      throw new Failure('sync-moved');
    const read = await readBody(answer, maxBytes, alive);
    return { status: answer.status, url: answer.url, headers: answer.headers, body: read };
  } catch (error) {
    if (error instanceof Failure) throw error;
    // The browser does not distinguish a missing network, a wrong certificate and an aborted request.
    if (error instanceof TypeError || (error instanceof Error && error.name === 'AbortError'))
      throw new Failure('sync-offline');
    throw error;
  } finally {
    clearTimeout(total);
    clearTimeout(idle);
  }
}

async function readBody(answer: Response, maxBytes: number, alive: () => void): Promise<Bytes | undefined> {
  const reader = answer.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    alive();
    length += next.value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    parts.push(next.value);
  }
  return concat(...parts);
}

/** `Retry-After` in seconds, from a number or a date; 0 if it is missing or malformed. */
function retryAfter(headers: Headers): number {
  const text = headers.get('retry-after') ?? '';
  const seconds = /^\s*\d+\s*$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? 0 : seconds;
}

/** The failure that an unexpected status means. */
export function failureOf({ status, headers }: Pick<Reply, 'status' | 'headers'>): Failure {
  if (status === 401) return new Failure('sync-auth');
  if (status === 403) return new Failure('sync-forbidden');
  if (status === 413 || status === 507) return new Failure('sync-full');
  if (status === 423 || status === 429 || status === 503) {
    return new Failure('sync-busy', { seconds: Math.round(Math.min(Math.max(retryAfter(headers), 0), HOUR)) });
  }
  return new Failure('sync-server', { status });
}
