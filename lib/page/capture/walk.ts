/** Most elements looked at on one page: what is behind that is not what a person set up. */
const MAX_VISITED = 40_000;

/** Every element of a document and of its open shadow roots, in the order of the page. */
export function* elementsOf(root: Document | ShadowRoot, budget = { left: MAX_VISITED }): Generator<Element> {
  const walker = root.ownerDocument?.createTreeWalker(root, 1) ?? (root as Document).createTreeWalker(root, 1);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (budget.left-- <= 0) return;
    const element = node as Element;
    yield element;
    if (element.shadowRoot) yield* elementsOf(element.shadowRoot, budget);
  }
}
