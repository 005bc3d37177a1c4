import { MAX_TEXT, MAX_TEXTS } from './report.ts';

/** Schemes that set up an account. Nothing else is ever taken from a page's links. */
const SETUP = /^(?:otpauth|otpauth-migration|apple-otpauth|motp|steam):/i;
const IN_TEXT = /\botpauth(?:-migration)?:\/\/[^\s"'<>\\]+/gi;

/** URIs that set up an account: as links, inside the address of an image that draws the code elsewhere, or in plain text. */
export function findLinks(elements: Iterable<Element>): string[] {
  const found = new Set<string>();
  const keep = (uri: string): void => {
    if (uri.length <= MAX_TEXT && found.size < MAX_TEXTS) found.add(uri);
  };
  for (const element of elements) {
    const name = element.localName;
    const href = name === 'a' || name === 'area' ? element.getAttribute('href')?.trim() : undefined;
    if (href && SETUP.test(href)) keep(href);
    if (name === 'img') for (const uri of fromAddress(element.getAttribute('src') ?? '')) keep(uri);
    if (name === 'input' || name === 'textarea') {
      const value = (element as HTMLInputElement).value?.trim() ?? '';
      if (SETUP.test(value)) keep(value);
    }
    for (const node of element.childNodes)
      if (node.nodeType === 3 && name !== 'script' && name !== 'style')
        for (const match of node.nodeValue?.match(IN_TEXT) ?? []) keep(match);
  }
  return [...found];
}

/** A chart service's address carries the text that it draws. */
function fromAddress(address: string): string[] {
  if (!/otpauth/i.test(address) || address.startsWith('data:')) return [];
  try {
    const { searchParams } = new URL(address, 'https://page.invalid');
    return [...searchParams.values()].filter((value) => SETUP.test(value));
  } catch {
    // Not an address at all, so nothing was drawn from it either.
    return [];
  }
}
