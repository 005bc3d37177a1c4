// DOM constants by value: a page's document can come from another window than the one this runs in.
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
export const DOCUMENT_NODE = 9;
export const FOLLOWING = 4;

/** A tree to search: a document, or one shadow root in it. */
export type Root = Document | ShadowRoot;

/**
 * Returns the shadow root of an element, or `null`. Closed roots are included where the caller may see them
 * (`browser.dom.openOrClosedShadowRoot` in a content script).
 */
export type ShadowOf = (element: Element) => ShadowRoot | null;

export const openShadow: ShadowOf = (element) => own(element, 'shadowRoot');

/** Whether no page can shadow a node's properties. Only forms and documents expose their controls as properties. */
function isPlain(node: object): boolean {
  const name = (node as Partial<Element>).localName;
  return typeof name === 'string' && name !== 'form';
}

/**
 * Reads a DOM property safely. A form's controls, and a document's forms and images, can shadow properties of the same
 * name (`<input name="parentElement">`, DOM clobbering). The prototype still has the real one.
 */
export function own<T extends object, K extends keyof T>(node: T, key: K): T[K] {
  if (isPlain(node)) return node[key];
  const prototype = Object.getPrototypeOf(node) as object;
  return key in prototype ? (Reflect.get(prototype, key, node) as T[K]) : node[key];
}

type Method<T, K extends keyof T> = T[K] extends (...given: infer Given) => infer Result
  ? (...given: Given) => Result
  : never;

/** Calls a DOM method safely on `node`; see `own`. */
export function call<T extends object, K extends keyof T>(
  node: T,
  key: K,
  ...given: Parameters<Method<T, K>>
): ReturnType<Method<T, K>> {
  if (isPlain(node))
    return (node as Record<K, (...all: unknown[]) => unknown>)[key](...given) as ReturnType<Method<T, K>>;
  return (own(node, key) as (...all: unknown[]) => unknown).apply(node, given) as ReturnType<Method<T, K>>;
}

export function attributeOf(element: Element, name: string): string | null {
  return call(element, 'getAttribute', name);
}

/** All matches under `root`, not entering shadow trees. */
export function queryAll(root: ParentNode, selector: string): Element[] {
  return [...(call(root, 'querySelectorAll', selector) as NodeListOf<Element>)];
}

/** The root of a node's tree: its document, or the shadow root around it. */
export function rootOf(node: Node): Root {
  return call(node, 'getRootNode') as Root;
}

/** The focused element, also inside shadow trees. */
export function deepActive(document: Document, shadowOf: ShadowOf): Element | null {
  let active = own(document, 'activeElement');
  for (let inner = active; inner; inner = shadowOf(inner)?.activeElement ?? null) active = inner;
  return active;
}

const MAX_DEPTH = 16;
/** The slots of closed shadow trees, which what is slotted into them does not tell. */
const closedSlots = new WeakMap<Element, HTMLSlotElement>();
const CONTROLS = new Set(['input', 'textarea', 'select']);

/**
 * Every form control and editable element under `root` in document order. Those of a shadow tree take the place of its
 * host. Frames are not entered: each frame is judged by itself.
 */
export function collectControls(root: Root, shadowOf: ShadowOf = openShadow): Element[] {
  const found: Element[] = [];
  const visit = (tree: Root, depth: number): void => {
    for (const element of queryAll(tree, '*')) {
      if (CONTROLS.has(own(element, 'localName')) || attributeOf(element, 'contenteditable') !== null)
        found.push(element);
      // Only these can host a shadow tree: asking every element of a page would cost more than all the rest.
      const shadow = mayHostShadow(element) && depth < MAX_DEPTH ? shadowOf(element) : null;
      if (!shadow) continue;
      if (shadow.mode === 'closed')
        for (const slot of queryAll(shadow, 'slot') as HTMLSlotElement[])
          for (const slotted of slot.assignedElements()) closedSlots.set(slotted, slot);
      visit(shadow, depth + 1);
    }
  };
  visit(root, 0);
  return found;
}

const SHADOW_HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

function mayHostShadow(element: Element): boolean {
  const name = own(element, 'localName');
  return name.includes('-') || SHADOW_HOSTS.has(name);
}

/**
 * The parent in the flat tree: from a shadow root to its host, from slotted content to the slot. That of a closed shadow
 * tree is known once `collectControls` has been there.
 */
export function drawnParent(element: Element): Element | null {
  const parent = own(element, 'assignedSlot') ?? closedSlots.get(element) ?? own(element, 'parentElement');
  if (parent) return parent;
  const root = rootOf(element);
  return 'host' in root ? root.host : null;
}

/** An element and all around it in the flat tree, from the inside out. */
export function drawnPath(element: Element): Element[] {
  const up: Element[] = [];
  for (let at: Element | null = element; at; at = drawnParent(at)) up.push(at);
  return up;
}

/** Removes Latin, Greek and Cyrillic accents, and Arabic vowel signs and hamzas. Marks of other scripts are letters. */
export function stripMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655]+/gu, '')
    .normalize('NFC');
}

/**
 * Normalises a text to lower case without accents, widths or runs of spaces, so that one pattern fits all spellings.
 */
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

/**
 * Splits an identifier into words: `twoFactorToken` → `two factor token`, `two-factor_token[0]` → `two factor token 0`.
 */
export function identifierWords(identifier: string): string {
  return fold(
    identifier
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );
}
