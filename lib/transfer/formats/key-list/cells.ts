import { must } from '../../../must.ts';
import { isSureKey } from '../../import/sure-key.ts';

/** Points from a name to what belongs to it, as lists and tables of contents have them. */
const LEADER = /\s*(?:\.{3,}|…{1,}|_{4,}|·{3,})\s*/;

/** The parts of a line that has a key among them; empty for any other line. */
export function cellsOf(line: string): string[] {
  for (const divider of [/\t+/, LEADER, /-{3,}/, /[,;|]/, /\s*(?:=>|->|→|[:=：]|\s[-–—]\s)\s*/, /[()]/, /\s{2,}/]) {
    const cells = line.split(divider).map(bare);
    if (cells.some(isSureKey) && cells.length > 1) return cells.map((cell) => cell.replace(/^[-*•]\s+/, ''));
  }
  const words = line.split(/\s+/);
  const at = words.findIndex(isSureKey);
  const behind = words.slice(at + 1);
  if (at > 0 && behind.length > 0 && behind.every((word) => SETTING.test(word)))
    return [words.slice(0, at).join(' '), must(words[at]), ...behind];
  // A name and a key with one space between them.
  const [, name, key] = /^(?:[-*•]\s+)?(\S.*?)\s+(\S+)$/.exec(line) ?? [];
  return name !== undefined && key !== undefined && isSureKey(key) ? [name, key] : [];
}

/** A setting of codes in one word. */
const SETTING = /^(?:6|7|8|10|15|20|30|45|60|90|120|(?:hmac-?)?sha-?\d{1,3})$/i;

/** The accounts of a line that has several: `GitHub: JBSW…; AWS: GEZD…`. The line itself where it has one, or none. */
export function accountsOf(line: string): string[] {
  const keysIn = (text: string) => text.split(/[\s,;:|()=]+/).filter(isSureKey).length;
  if (keysIn(line) < 2) return [line];
  const parts = line.split(/[;,|]\s*|\s(?:and|und|et|y)\s/).filter((part) => part.trim() !== '');
  return parts.every((part) => keysIn(part) === 1 && cellsOf(part).length > 1) ? parts : [line];
}

/** What programs write around the texts of a list: `("GitHub", "…"),`, `['GitHub'] = '…';`, `keys.put("GitHub", "…")`. */
const AROUND_TEXT = /^(?:[\w.$ ]{0,60}[([{])+(?=["'`])|(?<=["'`])[)\]}]+$/g;

/** A cell without its quotes and the marks around it. */
function bare(cell: string): string {
  const text = cell
    .trim()
    .replace(/[,;]$/, '')
    .replace(AROUND_TEXT, '')
    .replace(/^(?:["'`‘’“”„]|\*\*|__)+|(?:["'`’“”]|\*\*|__)+$/g, '');
  return /^\[["']?([^[\]"']+)["']?\]$/.exec(text)?.[1] ?? text;
}
