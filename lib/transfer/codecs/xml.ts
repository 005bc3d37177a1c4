import { DOMParser, type Element as ParsedElement } from '@xmldom/xmldom';
import { must } from '../../must.ts';
import { LIMITS, tooLarge } from '../import/limits.ts';
import { damaged } from '../import/source.ts';

/** An element, with its own text and its child elements. */
export interface Element {
  name: string;
  attributes: Map<string, string>;
  text: string;
  children: Element[];
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** At the first fault: to go on mending a file that is broken in many places takes the parser minutes. */
function stop(level: string): void {
  if (level !== 'warning') throw new SyntaxError('not well-formed');
}

/** The root of an XML document. External entities are never read. @throws {Failure} `damaged`, `too-large` */
export function parseXml(text: string): Element {
  let root: ParsedElement | null = null;
  try {
    root = new DOMParser({ onError: stop, locator: false }).parseFromString(text.trim(), 'text/xml').documentElement;
  } catch {
    root = null;
  }
  if (!root) throw damaged();
  return copy(root, LIMITS.depth);
}

function copy(node: ParsedElement, levels: number): Element {
  if (levels === 0) throw tooLarge();
  const element: Element = { name: node.nodeName, attributes: new Map(), text: '', children: [] };
  for (let i = 0; i < node.attributes.length; i++) {
    const attribute = must(node.attributes.item(i));
    element.attributes.set(attribute.name, attribute.value);
  }
  const texts: string[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === ELEMENT) element.children.push(copy(child as ParsedElement, levels - 1));
    else if (child.nodeType === TEXT || child.nodeType === CDATA) texts.push(child.nodeValue ?? '');
  }
  element.text = texts.join('');
  return element;
}

/** The first child of a name, whatever its namespace is called. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => localName(child) === name);
}

/** The children with a name, whatever their namespace's prefix; none without an element. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => localName(child) === name) ?? [];
}

/** The text of the first child with a name; empty if there is none. */
export function textOf(element: Element | undefined, name: string): string {
  return childOf(element, name)?.text ?? '';
}

function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}
