import { attributeOf, ELEMENT_NODE, own, TEXT_NODE } from './dom.ts';
import type { VisibilityChecker } from './visible.ts';

/** Most characters that are read of one element. */
export const MAX_TEXT = 400;

/** Elements whose text is not readable, or is a choice beside the field rather than about it. */
export const SILENT = new Set(
  'script style noscript template select option textarea svg button a code pre iframe object nav footer'.split(' '),
);

interface ReadOptions {
  /** Most characters to return. */
  limit?: number;
  /** Whether the text of links is read too. */
  keepLinks?: boolean;
  /** Elements to leave out. */
  isForeign?: (element: Element) => boolean;
}

/** The words of `node` that a user can read. */
export function readableText(
  node: Node,
  visibility: VisibilityChecker,
  { limit = MAX_TEXT, keepLinks = false, isForeign = () => false }: ReadOptions = {},
): string {
  let text = '';
  const visit = (current: Node): void => {
    for (let child = own(current, 'firstChild'); child && text.length < limit; child = own(child, 'nextSibling'))
      visitNode(child);
  };
  const visitNode = (child: Node): void => {
    const type = own(child, 'nodeType');
    if (type === TEXT_NODE) text += ` ${child.nodeValue ?? ''}`;
    else if (type === ELEMENT_NODE) visitElement(child as Element);
  };
  const visitElement = (element: Element): void => {
    const name = own(element, 'localName');
    const silent = SILENT.has(name) && !(keepLinks && name === 'a');
    if (silent || attributeOf(element, 'role') === 'button' || visibility.isHidden(element) || isForeign(element))
      return;
    const slotted = name === 'slot' ? ((element as HTMLSlotElement).assignedNodes?.() ?? []) : [];
    // A slot shows elements from elsewhere in the tree; its own content only if there are none.
    if (slotted.length > 0) for (const child of slotted) visitNode(child);
    else visit(element);
  };
  visit(node);
  return text.slice(0, limit);
}
