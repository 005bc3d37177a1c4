// The DOM's own constants by value: a page's document can come from another window than the one this runs in.
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
export const DOCUMENT_NODE = 9;
export const FOLLOWING = 4;

/** Where a search may run: a document, or one shadow root of it. */
export type Root = Document | ShadowRoot;

/**
 * The shadow root of an element, closed ones included where the caller may see them
 * (`browser.dom.openOrClosedShadowRoot` in a content script). `null` where there is none.
 */
export type ShadowOf = (element: Element) => ShadowRoot | null;

export const openShadow: ShadowOf = (element) => element.shadowRoot;

const MAX_DEPTH = 16;
const CONTROLS = 'input, textarea, select';

/**
 * Every form control under `root` in document order; a shadow tree's controls stand where its host stands.
 * Frames are not entered: each frame is judged by itself.
 */
export function collectControls(root: Root, shadowOf: ShadowOf = openShadow): Element[] {
  const found: Element[] = [];
  const visit = (tree: Root, depth: number): void => {
    for (const element of tree.querySelectorAll('*')) {
      if (element.matches(CONTROLS)) found.push(element);
      // Only these may host a shadow tree: asking for each of a page's elements would cost more than the rest.
      const shadow = mayHostShadow(element) && depth < MAX_DEPTH ? shadowOf(element) : null;
      if (shadow) visit(shadow, depth + 1);
    }
  };
  visit(root, 0);
  return found;
}

const SHADOW_HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

function mayHostShadow(element: Element): boolean {
  const name = element.localName;
  return name.includes('-') || SHADOW_HOSTS.has(name);
}

/** The parent as it is drawn: out of a shadow tree to its host, out of a slot's content to the slot. */
export function drawnParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** Latin, Greek and Cyrillic accents off, and Arabic vowel signs and hamzas; other scripts' marks are letters. */
export function stripMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655]+/gu, '')
    .normalize('NFC');
}

/** The same words in small letters, without accents, widths or runs of space, so that one pattern fits all spellings. */
export function fold(text: string): string {
  return stripMarks(text.toLowerCase())
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ə/g, 'e')
    .replace(/ß/g, 'ss')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** An identifier as words: `twoFactorToken`, `two-factor_token[0]` → `two factor token`, `two factor token 0`. */
export function identifierWords(identifier: string): string {
  return fold(
    identifier
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
}
