import { isKeyText } from '../../import/field-entry.ts';
import { Fields } from '../../import/fields.ts';

type Field = [name: string, value: string];

/** A literal of a programming language: its own fields, and what is in it by name, as they follow one another. */
interface Tree {
  name: string;
  parts: (Field | Tree)[];
}

const fieldsOf = ({ parts }: Tree): Field[] => parts.filter((part) => Array.isArray(part));
const within = ({ parts }: Tree): Tree[] => parts.filter((part): part is Tree => !Array.isArray(part));

const MAX_LINE = 100_000;
const MAX_DEPTH = 20;
/** Lines that may open a literal and that are tried: reading must stay linear. */
const MAX_TRIES = 200;
/** Characters of a key that no known field names: 80 bits. */
const MIN_KEY = 16;
/** What stands before the outermost bracket: `return`, `$keys =`, `const keys =`. */
const BEFORE =
  /^\s*(?:<\?php\s+)?(?:return\b|(?:(?:(?:export|const|let|var|my|our|local|static|final|public|private|protected) +){1,3}[$@%]?|[$@%]|\w{1,40}\.)[A-Za-z_][\w.]{0,40}\s*=(?![=>]))?\s*/;
const TEXT = String.raw`"([^"\\]{1,80})"|'((?:[^'\\]|\\.){1,80})'|([A-Za-z_][\w-]{0,40})`;
const NAMED = new RegExp(
  String.raw`\s*(?:(?::?(?:${TEXT})|\d{1,9}(?=\s*=>))\s*(?:=>?|:(?!:))|${TEXT}(?=\s*\{))\s*`,
  'y',
);
const OPEN = /\s*(?:array\s*\(|[[{(])/y;
const CLOSE = /\s*[\])}]/y;
const BETWEEN = /\s*[,;]/y;
const VALUE = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`\\$]*)`|([\w.-]{1,40})/y;
const REMARK = /\s*(?:\/\/|#|--)[^\r\n]*|\s*\/\*(?:[^*]|\*(?!\/))*\*\//y;
/** A key in a line of no literal, which other readers of whole texts find: they see nothing beside the fields of literals. */
const LIKE_A_KEY = /(?<![A-Za-z0-9])(?=[A-Z2-7]*[2-7])[A-Z2-7]{16,}(?![A-Za-z0-9])/;
/** A line that opens a literal and leaves it open. */
const OPENING = /(?:array\s*\(|[[{(])\s*(?:(?:\/\/|#|--).*)?$/;

/**
 * Lines that have whole literals of programming languages, with each account in lines of its own: arrays of PHP
 * (`'Shop' => ['secret' => …]`), sets of Nix, tables of Lua, dictionaries of Python, all in a line or over several. Lines
 * of any other text unchanged.
 */
export function arrayLines(lines: string[]): string[] {
  const blocks = blocksIn(lines);
  const isOutside = (i: number) => blocks.every(({ from, to }) => i < from || i >= to);
  const trees = lines.map((line, i) => (isOutside(i) && /=>|\{/.test(line) ? lineTree(line) : undefined));
  const hasTrees = trees.some((tree) => tree && within(tree).some((one) => keysIn(one) > 0));
  if (!hasTrees && blocks.length === 0) return lines;
  const isRest = (i: number) => isOutside(i) && (trees[i] === undefined || keysIn(trees[i]) === 0);
  if (blocks.length > 0 && lines.some((line, i) => isRest(i) && LIKE_A_KEY.test(line))) return lines;
  return lines.flatMap((line, i) => {
    if (!isOutside(i)) return blocks.find(({ from }) => from === i)?.records ?? [];
    const tree = hasTrees ? (trees[i] ?? (/^\s*[A-Za-z_'"]/.test(line) ? lineTree(line) : undefined)) : undefined;
    return tree && !hasOwnKey(tree) && keysIn(tree) > 0 ? recordsOf(tree, true) : [line];
  });
}

interface Block {
  from: number;
  to: number;
  records: string[];
}

/** The literals over several lines that have keys in them. */
function blocksIn(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let tries = 0;
  for (let i = 0; i < lines.length && tries < MAX_TRIES; i++) {
    if (!OPENING.test((lines[i] ?? '').slice(0, 1000)) || hasOwner(lines, i)) continue;
    tries++;
    const found = treeIn(textFrom(lines, i));
    if (!found || keysIn(found.tree) === 0) continue;
    const to = i + found.text.split('\n').length;
    if (!isJson(found.text)) blocks.push({ from: i, to, records: recordsOf(found.tree, true) });
    i = to - 1;
    tries--;
  }
  return blocks;
}

/** Whether a line stands in what another names, by YAML's indent or in an INI section: that names the account, too. */
function hasOwner(lines: readonly string[], at: number): boolean {
  const before = lines.slice(Math.max(0, at - MAX_OWNER), at).filter((line) => line.trim() !== '');
  const indent = indentOf(lines[at] ?? '');
  const outer = before.findLast((line) => indentOf(line) < indent);
  return /:\s*$/.test(outer ?? '') || before.some((line) => /^\[[^[\]]{1,80}\]\s*$/.test(line));
}

const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/** Lines back to which an owner is looked for. */
const MAX_OWNER = 60;

function textFrom(lines: readonly string[], from: number): string {
  let text = lines[from] ?? '';
  for (let i = from + 1; i < lines.length && text.length < MAX_LINE; i++) text += `\n${lines[i]}`;
  return text;
}

/** What a line holds if it is whole; undefined for any other line. */
function lineTree(line: string): Tree | undefined {
  const found = treeIn(line.slice(0, MAX_LINE));
  return found?.text.length === line.length && !isJson(line) ? found.tree : undefined;
}

/** JSON within another text is read as such, or is no account. */
function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/** What a text begins with, up to the end of the line in which its outermost bracket closes; undefined if it is no literal. */
function treeIn(text: string): { tree: Tree; text: string } | undefined {
  const root: Tree = { name: '', parts: [] };
  const path = [root];
  let at = BEFORE.exec(text)?.[0].length ?? 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (;;) {
    const inner = path.at(-1);
    if (!inner || path.length > MAX_DEPTH) return undefined;
    const [rest = ''] = /^[ \t]*(?:\n|$)/.exec(text.slice(at, at + 200)) ?? ['no'];
    if (path.length === 1 && rest !== 'no')
      return { tree: root, text: text.slice(0, at + rest.replace('\n', '').length) };
    if (take(REMARK) || take(BETWEEN)) continue;
    if (take(CLOSE)) {
      path.pop();
      continue;
    }
    const named = take(NAMED);
    const name = named ? textIn(named) : '';
    if (take(OPEN)) {
      const tree: Tree = { name, parts: [] };
      inner.parts.push(tree);
      path.push(tree);
      continue;
    }
    const value = named && take(VALUE);
    if (!value) return undefined;
    inner.parts.push([name, textIn(value)]);
  }
}

/** What is in quotes or bare, without the escapes. */
const textIn = ([, ...parts]: RegExpExecArray): string =>
  (parts.find((part) => part !== undefined) ?? '').replace(/\\(['"\\])/g, '$1');

const hasOwnKey = (tree: Tree): boolean => {
  const secret = new Fields(fieldsOf(tree)).secret(isKeyText);
  return secret !== undefined && isKeyText(secret.text);
};

/** A key below a name that is no field's: an account alone. Where it may be an account's name, only what is no word. */
function isAccount(field: Field): boolean {
  const [, value] = field;
  if (value.length < MIN_KEY || !isKeyText(value) || hasOwnKey({ name: '', parts: [field] })) return false;
  const known = new Fields([field]);
  return known.get('issuer') + known.get('account') === '' || /^(?=.*[2-7])[A-Z2-7 ]+=*$/.test(value);
}

function keysIn(tree: Tree): number {
  if (hasOwnKey(tree)) return 1;
  const own = fieldsOf(tree).filter(isAccount).length;
  return within(tree).reduce((sum, one) => sum + keysIn(one), own);
}

const allFields = (tree: Tree): Field[] => [...fieldsOf(tree), ...within(tree).flatMap(allFields)];

/** An account is an array with a key, or with fields around a single one. Any other is a list of them. */
function recordsOf(tree: Tree, isRoot = false): string[] {
  const hasField = fieldsOf(tree).some((field) => !isAccount(field));
  const isOne = !isRoot && (hasOwnKey(tree) || (hasField && keysIn(tree) === 1));
  if (isOne) return linesOf(tree.name, allFields(tree));
  return tree.parts.flatMap((part) => {
    if (!Array.isArray(part)) return recordsOf(part);
    return isAccount(part) ? linesOf(part[0], [['secret', part[1]]]) : [];
  });
}

/** Fields below a header. A number is that of a list, which is no name. */
function linesOf(name: string, fields: Field[]): string[] {
  const header = /^[^[\]]{1,80}$/.test(name) ? name : 'list';
  return [
    '',
    `[${header}]`,
    ...fields.map(([one, value]) => `${one}: ${value.includes('"') ? value : `"${value}"`}`),
    '',
  ];
}
