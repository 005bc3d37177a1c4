const ANCHOR = /^([ \t]{0,40})[\w-]{1,40}: &([\w-]{1,40})[ \t]*$/;
const MERGE = /^([ \t]{0,40})<<: \*([\w-]{1,40})[ \t]*$/;
/** Lines that an anchor may stand for, and places that may refer to one: reading must stay linear. */
const MAX_LINES = 40;
const MAX_MERGES = 1000;

/** Lines of YAML with those of an anchor in the places that refer to it: `<<: *defaults`. Lines of any other text unchanged. */
export function anchorLines(lines: string[]): string[] {
  const anchors = new Map<string, string[]>();
  for (const [i, line] of lines.entries()) {
    const [, indent, name] = ANCHOR.exec(line.slice(0, 100)) ?? [];
    if (indent === undefined || name === undefined) continue;
    const below = lines.slice(i + 1, i + 1 + MAX_LINES);
    const end = below.findIndex((one) => !/^[ \t]*$/.test(one) && !/^[ \t]/.test(one.slice(indent.length)));
    anchors.set(name, end < 0 ? below : below.slice(0, end));
  }
  if (anchors.size === 0) return lines;
  let merges = 0;
  return lines.flatMap((line) => {
    const [, indent = '', name = ''] = MERGE.exec(line.slice(0, 100)) ?? [];
    const said = anchors.get(name);
    return said === undefined || ++merges > MAX_MERGES ? [line] : said.map((one) => indent + one.trim());
  });
}
