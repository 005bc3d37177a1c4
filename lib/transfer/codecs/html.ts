const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text with HTML's commonest entities as their characters. */
export function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi,
    (entity, decimal, hex, name: string | undefined) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? entity;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : entity;
    },
  );
}

const BLOCKS = 'label|div|p|li|h[1-6]|ul|ol|dl|dt|dd|section|article|header|footer|pre|summary|blockquote|en-note';
const BEGIN = new RegExp(`<(?:${BLOCKS})\\b[^<>]*>`, 'gi');
const END = new RegExp(`<(?:/(?:${BLOCKS})\\b|br\\b)[^<>]*>`, 'i');

/** The lines that one sees of a page. A block begins a line only where something stands before it. */
export function htmlLines(html: string): string[] {
  return html.split(END).flatMap((line) => {
    const [first = '', ...rest] = line.split(BEGIN).map(htmlText);
    return first === '' && rest.length > 0 ? rest : [first, ...rest];
  });
}

/** The text of a page that a browser made of it, to show it or to save it: one `<pre>` and nothing else. */
export function textOfPage(html: string): string | undefined {
  const [, before = '', text, after = ''] =
    /^([\s\S]{0,4096}?)<pre\b[^<>]*>([^<>]*)<\/pre>([\s\S]{0,1024})$/i.exec(html) ?? [];
  const isAlone = /^\s*(?:<!doctype\b[^<>]*>\s*)?<html\b/i.test(before) && htmlText(bodyOf(before) + after) === '';
  return text !== undefined && isAlone ? unescapeHtml(text) : undefined;
}

const bodyOf = (html: string): string => html.replace(/<head\b[\s\S]*?<\/head>/i, '');

/** What one reads of a piece of HTML. */
export function htmlText(html: string): string {
  return unescapeHtml(html.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
