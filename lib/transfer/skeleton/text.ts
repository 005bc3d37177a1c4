import { csvHead } from '../codecs/csv.ts';
import { parseXml } from '../codecs/xml.ts';
import { standIn, standInLine } from './stand-in.ts';
import { type Bounds, xmlLines } from './tree.ts';
import { isHeader, maskedName } from './words.ts';

/** Characters of a text that are looked at. */
const MAX_CHARACTERS = 20_000;

/** A text that is no JSON: a table, markup or lines. */
export function textLines(text: string, bounds: Bounds): string[] {
  const start = text.slice(0, MAX_CHARACTERS);
  if (/^\s*<[a-z!?]/i.test(start)) return markupLines(text, start, bounds);
  const table = tableLines(start, bounds);
  if (table) return table;
  const lines = start.split(/\r\n|[\r\n]/);
  return bounded(lines, bounds.lines, (line) => {
    const [, indent = '', rest = ''] = /^([ \t]*)(.*)$/s.exec(line) ?? [];
    return indent + standInLine(rest);
  });
}

/** The first lines, and how many there are more. */
function bounded(lines: readonly string[], most: number, made: (line: string) => string): string[] {
  const shown = lines.slice(0, most).map(made);
  return lines.length > most ? [...shown, `… ${lines.length - most}`] : shown;
}

function markupLines(text: string, start: string, bounds: Bounds): string[] {
  if (!/<html|<!doctype html|<body|<table/i.test(start)) {
    try {
      return xmlLines(parseXml(text), bounds);
    } catch {
      // Broken, or no XML: its tags as they stand.
    }
  }
  const tagged = start
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(
      /<(\/?)([a-z][\w:.-]*)([^<>]*)>|([^<]+)|</gi,
      (_, slash: string, name: string, attributes: string, words) =>
        name === undefined
          ? standIn(words ?? '')
          : `<${slash}${TAGS.test(name) ? name : maskedName(name)}${(attributes ?? '').replace(
              /([\w:.-]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"']+))|([^\s]+)/g,
              (_, key: string, is: string, a?: string, b?: string, c?: string) =>
                key === undefined ? 'example' : `${maskedName(key)}${is}"${standIn(a ?? b ?? c ?? '', key)}"`,
            )}>`,
    );
  return bounded(
    tagged.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== ''),
    bounds.lines,
    (line) => line.slice(0, 2000),
  );
}

/** Tags of HTML: some of them are names of people elsewhere. */
const TAGS =
  /^(?:html|head|body|meta|title|link|table|thead|tbody|tfoot|tr|td|th|div|span|p|a|b|i|em|strong|ul|ol|li|dl|dt|dd|br|hr|h[1-6]|img|pre|code|form|input|label|section)$/;

/** A table of two rows at least, each with cells; `undefined` for other texts. */
function tableLines(text: string, bounds: Bounds): string[] | undefined {
  const { columns, rows } = csvHead(text);
  const isTable = columns.length > 1 && rows.length > 1 && rows.slice(0, 5).every((row) => row.length > 1);
  if (!isTable || /^\s*[[{]/.test(text)) return undefined;
  const delimiter = [',', ';', '\t', '|'].reduce((best, mark) => {
    const first = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
    return first.split(mark).length > first.split(best).length ? mark : best;
  });
  const [names = []] = rows;
  const hasHeader = isHeader(names);
  const cell = (made: string): string =>
    /["\r\n]/.test(made) || made.includes(delimiter) ? `"${made.replaceAll('"', '""')}"` : made;
  const lines = rows.map((row, i) =>
    row
      .map((value, column) =>
        cell(hasHeader && i === 0 ? value : standIn(value, hasHeader ? (names[column]?.trim() ?? '') : '')),
      )
      .join(delimiter),
  );
  return bounded(lines, bounds.items + 1, (line) => line);
}
