import { MAX_TEXT, MAX_TEXTS } from './report.ts';

/** Schemes that set up an account. Nothing else is ever taken from a page's links. */
const SETUP = /^(?:otpauth|otpauth-migration|apple-otpauth|motp|steam):/i;
const IN_TEXT = /\botpauth(?:-migration)?:\/\/[^\s"'<>\\]+/gi;

/** URIs that set up an account: as links, inside the address of an image that draws the code elsewhere, or in plain text. */
export function findLinks(elements: Iterable<Element>): string[] {
  const found = new Set<string>();
  for (const element of elements)
    for (const uri of urisOf(element)) if (uri.length <= MAX_TEXT && found.size < MAX_TEXTS) found.add(uri);
  return [...found];
}

function urisOf(element: Element): string[] {
  switch (element.localName) {
    case 'script':
    case 'style':
      return [];
    case 'img':
      return fromAddress(element.getAttribute('src') ?? '');
    case 'input':
    case 'textarea':
      return [(element as HTMLInputElement).value?.trim() ?? ''].filter((value) => SETUP.test(value));
    case 'a':
    case 'area':
      return [...[element.getAttribute('href')?.trim() ?? ''].filter((href) => SETUP.test(href)), ...ownUris(element)];
    default:
      return ownUris(element);
  }
}

/** In the element's own text, not in that of what is inside it. */
function ownUris(element: Element): string[] {
  return [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? (node.nodeValue?.match(IN_TEXT) ?? []) : []));
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
