const TEXT = String.raw`'((?:[^'\\\n]|\\.)*)'|"(?:[^"\\\n]|\\.)*"`;
const TOKEN = new RegExp(String.raw`${TEXT}|\b(True|False|None)\b|([A-Za-z_$][\w$]*)(?=\s*:)|(,)(?=\s*[\]}])`, 'g');
const WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };

/**
 * A list or a dictionary of Python or JavaScript as JSON, if it has texts in single quotes or names in none:
 * `[{'name': 'Shop', secret: '…'}]`. Any other text unchanged: a fault of JSON must stay one.
 */
export function literalAsJson(text: string): string {
  if (!/^\s*(?:[[{]\s*){1,4}(?:'|[A-Za-z_$][\w$]*\s*:)/.test(text)) return text;
  return text.replace(TOKEN, (whole, single?: string, word?: string, name?: string, comma?: string) => {
    if (single !== undefined) return `"${single.replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`;
    if (word !== undefined) return WORDS[word] ?? whole;
    if (name !== undefined) return `"${name}"`;
    return comma === undefined ? whole : '';
  });
}
