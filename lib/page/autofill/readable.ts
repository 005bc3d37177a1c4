import { attributeOf, ELEMENT_NODE, own, TEXT_NODE } from './dom.ts';
import type { VisibilityChecker } from './visible.ts';

/** Most characters that are read of one thing. */
export const MAX_TEXT = 400;

/** Elements whose words are not for reading, or are choices beside the field rather than words about it. */
export const SILENT = new Set(
  'script style noscript template select option textarea svg button a code pre iframe object nav footer'.split(' '),
);

/** Words of `node` that a user reads, at most `limit` characters. */
export function readableText(
  node: Node,
  visibility: VisibilityChecker,
  limit = MAX_TEXT,
  keepLinks = false,
  isForeign: (element: Element) => boolean = () => false,
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
    // What a slot shows stands elsewhere in the tree; its own content is shown only where nothing does.
    if (slotted.length > 0) for (const child of slotted) visitNode(child);
    else visit(element);
  };
  visit(node);
  return text.slice(0, limit);
}
