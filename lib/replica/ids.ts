const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const short = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const MARK = '~';

/**
 * An account's name in the state: the 16 bytes of its UUID as 22 characters of base64url, which makes a record smaller.
 * Any other id is marked with a tilde, so that no two ids get one name.
 */
export function nameOf(id: string): string {
  if (!uuid.test(id)) return MARK + id;
  const bytes = id.replaceAll('-', '').replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return btoa(bytes).slice(0, 22).replaceAll('+', '-').replaceAll('/', '_');
}

/** The id from which `nameOf` made a name; undefined if it could not have made that name. */
export function idOf(name: string): string | undefined {
  if (name.startsWith(MARK)) return uuid.test(name.slice(1)) ? undefined : name.slice(1);
  if (!short.test(name)) return undefined;
  const bytes = atob(name.replaceAll('-', '+').replaceAll('_', '/'));
  let hex = '';
  for (let at = 0; at < 16; at++) {
    if (at === 4 || at === 6 || at === 8 || at === 10) hex += '-';
    hex += HEX[bytes.charCodeAt(at)];
  }
  return hex;
}
