import { MAX_TEXT, MAX_TEXTS } from './report.ts';

/** Schemes that set up an account. No other link of a page is ever read. */
const SETUP = /^(?:otpauth|otpauth-migration|apple-otpauth|motp|steam):/i;
const IN_TEXT = /\botpauth(?:-migration)?:\/\/[^\s"'<>\\]+/gi;

/**
 * Finds URIs that set up an account: in links, in the addresses of images that a chart service draws, or in plain text.
 */
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

/** URIs in the element's own text, without that of its children. */
function ownUris(element: Element): string[] {
  return [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? (node.nodeValue?.match(IN_TEXT) ?? []) : []));
}

/** URIs in the address of a chart service, which contains the text that it draws. */
function fromAddress(address: string): string[] {
  if (!/otpauth/i.test(address) || address.startsWith('data:')) return [];
  try {
    const { searchParams } = new URL(address, 'https://page.invalid');
    return [...searchParams.values()].filter((value) => SETUP.test(value));
  } catch {
    // Not a valid address, so no picture was drawn from it.
    return [];
  }
}
