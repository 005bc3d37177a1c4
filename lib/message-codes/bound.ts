import { getDomain } from 'tldts';

export interface Bound {
  code: string;
  /** Lower case, without a port. */
  host: string;
}

/**
 * The domain-bound form that ends a text message: `@host #code`, optionally followed by the host of a frame (WICG
 * "Origin-bound one-time codes delivered via SMS"). Alone on its line, or at the end of the message if a page has
 * joined the lines.
 */
const BOUND =
  /(?:^|\s)@((?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+)(?::\d{1,5})? #([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)(?: [@%][^\s]+)?\s*$/gmu;

/**
 * Finds codes that a message binds to a host, in the order of the text, without hyphens.
 * @param text normalised, with its accents
 */
export function findBound(text: string): Bound[] {
  const found: Bound[] = [];
  for (const match of text.matchAll(BOUND)) {
    const [, name = '', written = ''] = match;
    const [host, code] = [name.toLowerCase(), written.replaceAll('-', '')];
    const isWholeLine = match[0].trimStart().startsWith('@') && startsLine(text, match.index, match[0]);
    const endsText = text.slice(match.index + match[0].length).trim() === '';
    if (!(host.includes('.') || host === 'localhost') || code.length < 3 || code.length > 12) continue;
    if (isWholeLine || endsText) found.push({ code, host });
  }
  return found;
}

function startsLine(text: string, index: number, match: string): boolean {
  const at = index + match.indexOf('@');
  return /(?:^|\n) *$/.test(text.slice(Math.max(0, at - 80), at));
}

/**
 * Whether a code bound to `bound` may be used at `host` (with or without a port): only on the same site, as the
 * specification says.
 */
export function isBoundTo(bound: string, host: string): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  if (name === bound) return true;
  const site = getDomain(bound, { allowPrivateDomains: true });
  return site !== null && site === getDomain(name, { allowPrivateDomains: true });
}
