import { sitesOfIssuer } from '../../../sites/issuers.ts';
import { ALGORITHM_NAME } from '../../import/field-names.ts';
import { isSureKey } from '../../import/sure-key.ts';

/** An address of email, or the number of an account. */
export const USER = /^(?:[^\s@:]+@[^\s@:]+\.[a-z]{2,}|\d{8,20})$/i;
const DOMAIN = /^(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/\S*)?$/;
/** Marks that passwords have, and names seldom. */
const MARKS = /[!#$%^*?~<>{}\\]/;
/** Capitals, small letters and digits in one word. */
const MIXED = /^(?=.*\p{Lu})(?=.*\p{Ll})(?=.*\d)\S{6,}$/u;

/** Whether a cell names something: the key itself, and words for how codes are made, do not. */
export function isNamed(cell: string): boolean {
  return /\p{L}/u.test(cell) && !ALGORITHM_NAME.test(cell);
}

function isSite(cell: string): boolean {
  return DOMAIN.test(cell) || sitesOfIssuer(cell).length > 0;
}

/**
 * The columns of a list in which passwords may stand. Nothing tells a password from the name of a user where both have
 * digits in them: only the name of a site before it does. One cell closes its whole column.
 */
export function passwordColumns(lines: readonly (readonly string[])[]): ReadonlySet<number> {
  const rows = lines
    .map((cells) => cells.map((cell, at) => ({ cell, at })).filter(({ cell }) => isNamed(cell) && !isSureKey(cell)))
    .filter((named) => named.length > 0);
  const sites = rows.filter(([first]) => first && isSite(first.cell)).length;
  const isOfSites = sites > 0 && sites * 2 >= rows.length;
  const closed = rows.flatMap((named) =>
    named
      .filter(({ cell }, i) =>
        i === 0 ? MARKS.test(cell) && MIXED.test(cell) : mayBePassword(cell, isOfSites && i === 1),
      )
      .map(({ at }) => at),
  );
  return new Set(closed);
}

/** @param isUser whether the cell stands where the name of a user does */
function mayBePassword(cell: string, isUser: boolean): boolean {
  if (USER.test(cell) || isSite(cell)) return false;
  if (MARKS.test(cell) || MIXED.test(cell)) return true;
  return !isUser && !/\s/.test(cell) && /\p{L}/u.test(cell) && /[^\p{L}\p{M}.'’&()-]/u.test(cell);
}

/** `GitHub (alice)` and `Google bob@example.org`: the name and whose account it is. */
export function nameAndUser(name: string): string[] {
  const [, issuer, user] = /^(\S.*?)\s*\(([^()]{1,64})\)$/.exec(name) ?? /^(\S.*?)\s+(\S+@\S+\.\S+)$/.exec(name) ?? [];
  return issuer !== undefined && user !== undefined ? [issuer, user] : [name];
}

/** What lists call a password. */
const PASSWORD_WORDS = [
  'pw',
  'pwd',
  'passwd',
  'password',
  'passwort',
  'kennwort',
  'mot de passe',
  'contraseña',
  'senha',
  'hasło',
  'wachtwoord',
  'пароль',
  'parola',
  'lösenord',
  '密码',
  '密碼',
  'パスワード',
  '비밀번호',
];
/** A word for a password with one behind it. */
const PASSWORD_IN = new RegExp(
  String.raw`[\s,;:|/(-]*(?<!\p{L})(?:(?:${PASSWORD_WORDS.join('|')})(?:[\s:=-]+|$)|pass\s*[:=]\s*)\S.*$`,
  'iu',
);
/** A word for a user with a name behind it. */
const USER_IN = /^(.*?)[\s,;:|/(-]*(?<!\p{L})(?:user ?name|user|login|benutzer|usuario)[\s:=]+(\S+?)[,;]?$/iu;

/** What a line ends with before its key if that is one of codes, whatever else is in the line. */
const OF_CODES = /(?<![A-Za-z\d])(?:[ht]?otp|[2tm]fa|authenticator)(?: (?:key|secret|code))?[\s:=-]*$/i;

/** A name without the password before a key of codes, to judge what the key is of. */
export function withoutBeside(name: string): string {
  return OF_CODES.test(name) ? name.replace(PASSWORD_IN, '') : name;
}

/** A word with digits or an underscore among its letters, as names of users have them and names of sites seldom. */
const LIKE_USER = /^(?=.*[a-z])(?=.*[\d_])[a-z\d._-]+$/;

/** What a line says before its key, without its password: `Shop: user me, pw …` → `Shop`, `me`; `me@shop.example:…`. */
function withoutPassword(name: string): string[] {
  const bare = name.replace(PASSWORD_IN, '');
  if (bare === name) return withoutPart(name);
  const [, issuer = bare, user] = USER_IN.exec(bare) ?? [];
  return user === undefined ? [issuer] : [issuer, user];
}

/** The parts of a name before the first one that may be a password. */
function withoutPart(name: string): string[] {
  const [first = '', ...rest] = name.split(/(\s*(?:[:|/;,]|-{2,})\s*|\s+)/);
  const isUser = USER.test(first) || LIKE_USER.test(first);
  let bare = first;
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const [mark = '', part = ''] = rest.slice(i, i + 2);
    const isClosed = mark.trim() !== '' || isUser ? mayBePassword(part, !isUser && isSite(first)) : MARKS.test(part);
    if (isClosed) return nameAlone(bare);
    bare += mark + part;
  }
  return [name];
}

/** A name beside which a password was left out: of a site if it is written as one, else of a user. */
function nameAlone(name: string): string[] {
  return isSite(name) || /\s|^\p{Lu}[\p{L}.&'-]*$/u.test(name) ? [name] : ['', name];
}

/** What the cells of a line say of its account. `isCut`: another one was left out. */
export function issuerAndAccount(cells: readonly string[], isCut: boolean): string[] {
  const open = cells.map(withoutPassword);
  const [cell, ...others] = cells;
  const [alone = []] = open;
  if (cell === undefined || others.length > 0) return open.flat().filter((name) => name !== '');
  if (alone.join() !== cell) return alone;
  return isCut ? nameAlone(cell) : nameAndUser(cell);
}
