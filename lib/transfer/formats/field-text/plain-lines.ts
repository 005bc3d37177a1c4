import { toBase32 } from '../../../otp/base32.ts';
import { decodeText } from '../../codecs/text.ts';
import { joinedKeys } from '../../import/key-line.ts';
import { anchorLines } from './anchors.ts';
import { arrayLines } from './array-lines.ts';
import { directoryLines } from './ldif.ts';

/** The lines of what programs print with a field a line, with their fields as other texts have them: `name: value`. */
export function plainLines(lines: string[]): string[] {
  return protobufLines(
    recordLines(
      arrayLines(
        directoryLines(
          routerLines(
            flipperLines(
              lastpassLines(drawerLines(flowLines(subsectionLines(anchorLines([...joinedKeys(lines).values()]))))),
            ),
          ),
        ),
      ),
    ),
  );
}

/** A map of YAML in one line: `- {name: Shop, secret: JBSW…}`, `Shop: {user: me, secret: JBSW…}`. */
const FLOW =
  /^\s{0,80}(?:-\s+|["']?([\p{L}\d][\p{L}\d ._@-]{0,39})["']?:\s+)\{\s*([A-Za-z_"'][^{}]{2,1000}?)\s*\}\s*$/u;

/** Its fields a line each. */
function flowLines(lines: string[]): string[] {
  return lines.flatMap((line) => {
    const [whole, name, inside = ''] = line.includes('{') && line.length < MAX_JOINED ? (FLOW.exec(line) ?? []) : [];
    const fields = [...inside.matchAll(/(?:[^,"']|"[^"]*"|'[^']*')+/g)].map(([field]) => field.trim());
    if (whole === undefined || !fields.every((field) => /^["']?\w[\w .-]{0,40}["']?:\s/.test(field))) return [line];
    return [name === undefined ? '' : `[${name}]`, ...fields, ''];
  });
}

/**
 * TOML with a table of settings below an account's: `[accounts.Shop]`, `[accounts.Shop.settings]`. What has no key of its
 * own stands among the account's fields.
 */
function subsectionLines(lines: string[]): string[] {
  const headers = lines.flatMap((line, at) => {
    const name = /^\s*\[([\w."'@ -]{1,120})\]\s*$/.exec(line.slice(0, 200))?.[1];
    return name === undefined ? [] : [{ name, at }];
  });
  if (!headers.some(({ name }, i) => name.startsWith(`${headers[i - 1]?.name}.`))) return lines;
  const dropped = new Set<number>();
  let above = '';
  for (const [i, { name, at }] of headers.entries()) {
    const own = lines.slice(at + 1, headers[i + 1]?.at);
    if (above === '' || !name.startsWith(`${above}.`) || own.some((line) => LIKE_A_KEY.test(line))) {
      above = own.some((line) => LIKE_A_KEY.test(line)) ? name : '';
      continue;
    }
    for (let line = at; line > 0 && (line === at || lines[line]?.trim() === ''); line--) dropped.add(line);
  }
  return lines.filter((_, i) => !dropped.has(i));
}

const LIKE_A_KEY = /=\s*["']?(?:[A-Z2-7]{16,}|[a-z2-7]{16,}|[0-9a-f]{32,}|otpauth:)/;

/** Emacs' Org mode: a heading with stars, and its properties in a drawer, `:TOTP: JBSW…`. */
function drawerLines(lines: string[]): string[] {
  if (!lines.some((line) => /^\s{0,80}:PROPERTIES:\s*$/i.test(line))) return lines;
  return lines
    .filter((line) => !/^\s{0,80}:(?:PROPERTIES|END):\s*$/i.test(line))
    .map((line) =>
      line
        .slice(0, MAX_JOINED)
        .replace(/^\*{1,9}\s+(?:(?:TODO|DONE)\s+)?(\S.{0,79}?)(?:\s+:[\w@:]{1,80}:)?\s*$/, '[$1]')
        .replace(/^\s{0,80}:([A-Za-z][\w-]{0,40}):\s+(?=\S)/, '$1: '),
    );
}

/** The settings of an authenticator for the Flipper Zero: `TokenName: Shop`, `TokenSecret: …`. */
function flipperLines(lines: string[]): string[] {
  if (!/^Filetype: Flipper TOTP plugin/.test(lines[0] ?? '')) return lines;
  return lines.map((line) => line.replace(/^Token(?=[NSAD])/, '').replace(/^Duration:/, 'Period:'));
}

/** What heads an item that LastPass' command line prints: `Web/Shop [id: 123]`. */
const LASTPASS_ITEM = /^(?:.{0,200}[/\\])?(\S.{0,79}?) \[id: \d{1,20}\]$/;

/** LastPass' command line: an item's name, then `Username: me` or `Username|me`. */
function lastpassLines(lines: string[]): string[] {
  if (!lines.some((line) => LASTPASS_ITEM.test(line.slice(0, 400)))) return lines;
  return lines.map((line) =>
    line
      .slice(0, MAX_JOINED)
      .replace(LASTPASS_ITEM, '[$1]')
      .replace(/^([A-Za-z0-9 _-]{1,40})\|/, '$1: '),
  );
}

/** What RouterOS exports: a line goes on behind a backslash, and whoever has a key is a user. */
function routerLines(lines: string[]): string[] {
  if (!lines.some((line) => /(?:^|\s)otp-secret=/.test(line))) return lines;
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    if (before?.endsWith('\\') && before.length < MAX_JOINED)
      whole[whole.length - 1] = before.slice(0, -1) + line.trimStart();
    else whole.push(line);
  }
  return whole.map((line) => (/^add .*\botp-secret=/.test(line) ? line.replace(/ name=/, ' user=') : line));
}

const MAX_JOINED = 10_000;

const RECORD = /^-\[ RECORD \d{1,9} \][-+]*$/;

/** What PostgreSQL's `psql` prints with `\x`: `-[ RECORD 1 ]---`, then `name | value`. */
function recordLines(lines: string[]): string[] {
  if (!lines.some((line) => RECORD.test(line))) return lines;
  // A column without a value would look like a heading.
  const said = lines.filter((line) => !/^[\w ]{1,63}\|\s*$/.test(line));
  return said.map((line) => (RECORD.test(line) ? '' : line.replace(/^([\w ]{1,63}?)\s*\|\s?/, '$1: ')));
}

/** Bytes or a text as protocol buffers print them: ASCII, and the other bytes in octal. */
const BYTES = /^\s*(\w{1,40}):\s*"((?:[^"\\]|\\.)*)"\s*$/;

/** What `protoc --decode` prints of a transfer code of Google Authenticator: `otp_parameters { secret: "…" … }`. */
function protobufLines(lines: string[]): string[] {
  if (!lines.some((line) => /^otp_parameters\s*\{\s*$/.test(line))) return lines;
  return lines.map((line) => {
    if (/^\s*(?:otp_parameters\s*\{|\})\s*$/.test(line)) return '';
    const [, name, text] = BYTES.exec(line) ?? [];
    if (name === undefined || text === undefined) return line;
    const bytes = unescaped(text);
    if (name === 'secret') return `secret: ${toBase32(bytes)}`;
    const value = decodeText(bytes).replace(/\s+/g, ' ');
    return `${name}: ${value.includes('"') ? value : `"${value}"`}`;
  });
}

const NAMED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9 };

/** The bytes of a text with C's escapes; letters beyond ASCII as UTF-8. */
function unescaped(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const [, octal, hex, mark, plain] of text.matchAll(/\\([0-7]{1,3})|\\x([0-9a-f]{1,2})|\\(.)|([^\\]+)/gi)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255);
    else if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else if (mark !== undefined) bytes.push(NAMED[mark] ?? mark.charCodeAt(0));
    else bytes.push(...new TextEncoder().encode(plain));
  }
  return new Uint8Array(bytes);
}
