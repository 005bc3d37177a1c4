/** Most elements visited in one page. A user sets up nothing that far down. */
const MAX_VISITED = 40_000;

/** Returns the shadow root of an element, or `null` if it has none that may be seen. */
export type ShadowOf = (element: Element) => ShadowRoot | null;

export const openShadow: ShadowOf = (element) => element.shadowRoot;

const SHADOW_HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Every element of a document and of its shadow trees, in the order of the page. */
export function* elementsOf(
  root: Document | ShadowRoot,
  shadowOf: ShadowOf = openShadow,
  budget = { left: MAX_VISITED },
): Generator<Element> {
  const walker = root.ownerDocument?.createTreeWalker(root, 1) ?? (root as Document).createTreeWalker(root, 1);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (budget.left-- <= 0) return;
    const element = node as Element;
    yield element;
    // Only these can be hosts: asking for a closed tree is slow.
    const mayHost = element.localName.includes('-') || SHADOW_HOSTS.has(element.localName);
    const shadow = mayHost ? shadowOf(element) : null;
    if (shadow) yield* elementsOf(shadow, shadowOf, budget);
  }
}
