/** A line with the name of a field: its indent, the dash of a list, the name and whether more follows it. */
const LINE = /^([ \t]{0,200})(-\s{1,8})?(?:["']?([A-Za-z_][\w .-]{0,40})["']?\s{0,8}:(?=\s|$)\s*(\S)?)?/;

interface Line {
  indent: number;
  /** Where its text begins, behind the dash of a list. */
  column: number;
  isItem: boolean;
  name: string;
  /** Whether it is a name with nothing behind it. */
  isHeading: boolean;
  /** Lines of one column that belong together have the same. */
  block: number;
}

/**
 * Lines of YAML in which what an account keeps further in (`info: {period: 60}` over several lines) stands among its own
 * fields: below a heading without a key, beside a key; or below `totp:` the key itself. What repeats names of the account
 * itself, and lists, are dropped. A heading at the margin names an account, so it stays. The work is linear in the number
 * of lines.
 * @param isKey whether a line alone has the key of an account
 */
export function nestedLines(written: string[], isKey: (line: string) => boolean): string[] {
  const lines = linesOf(written);
  if (!lines.some((line, i) => isNested(line, lines[i + 1]))) return written;
  const keyed = new Set<number>();
  const names = new Map<number, Set<string>>();
  /** How many lines above each have a key. */
  const keysAbove = [0];
  for (const [i, line] of lines.entries()) {
    const hasKey = line.name !== '' && isKey((written[i] ?? '').slice(0, 1000).trim().replace(/^-\s+/, ''));
    if (hasKey) keyed.add(line.block);
    keysAbove.push((keysAbove[i] ?? 0) + Number(hasKey));
    names.set(line.block, (names.get(line.block) ?? new Set()).add(line.name));
  }
  const dropped = new Set<number>();
  for (const { from, to } of nestedIn(lines)) {
    const heading = lines[from];
    if (!heading || dropped.has(from)) continue;
    const isOfKey = OF_KEY.test(heading.name) && !keyed.has(heading.block) && hasOneKey(lines, keyed, from, to);
    const isBesideKey = heading.column > 0 && keyed.has(heading.block) && keysAbove[to] === keysAbove[from];
    if (!isOfKey && !isBesideKey) continue;
    const own = names.get(heading.block);
    const below = lines.slice(from + 1, to);
    const isLost = below.some(({ isItem, name }) => isItem || (name !== '' && own?.has(name)));
    for (let i = from; i < (isLost ? to : from + 1); i++) dropped.add(i);
  }
  return dropped.size === 0 ? written : written.filter((_, i) => !dropped.has(i));
}

/** What is called after the code that is made with what it holds. */
const OF_KEY = /^(?:[th]?otp|[2tm]fa|two[ _-]?factor|authenticator|auth|mfa[ _-]?device)$/;

const isNested = (line: Line, below: Line | undefined): boolean =>
  line.isHeading && (line.column > 0 || OF_KEY.test(line.name)) && below !== undefined && below.indent > line.indent;

/** Whether the lines below a heading are one block, with a key. */
function hasOneKey(lines: readonly Line[], keyed: ReadonlySet<number>, from: number, to: number): boolean {
  const blocks = new Set(lines.slice(from + 1, to).flatMap(({ block, name }) => (name === '' ? [] : [block])));
  return blocks.size === 1 && [...blocks].every((block) => keyed.has(block));
}

function linesOf(written: readonly string[]): Line[] {
  const open = [{ column: 0, block: 0 }];
  let blocks = 0;
  return written.map((text) => {
    const [, indent = '', dash = '', name = '', more] = LINE.exec(text) ?? [];
    const column = indent.length + dash.length;
    const isItem = dash !== '';
    if (text.trim() !== '') {
      while (open.length > 1 && (open.at(-1)?.column ?? 0) > (isItem ? indent.length : column)) open.pop();
      if (isItem || (open.at(-1)?.column ?? 0) < column) open.push({ column, block: ++blocks });
    }
    const block = open.at(-1)?.block ?? 0;
    const isHeading = name !== '' && (more === undefined || more === '#');
    return { indent: indent.length, column, isItem, name: name.toLowerCase(), isHeading, block };
  });
}

/** The headings away from the margin, each up to the line where what is further in ends. Inner ones come first. */
function nestedIn(lines: readonly Line[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const open: number[] = [];
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    if (line && line.indent === 0 && line.name === '' && !line.isItem) continue;
    while (open.length > 0 && (line?.indent ?? -1) <= (lines[open.at(-1) ?? 0]?.column ?? 0)) {
      const from = open.pop() ?? 0;
      if (i > from + 1) found.push({ from, to: i });
    }
    if (line && isNested(line, lines[i + 1])) open.push(i);
  }
  return found;
}
