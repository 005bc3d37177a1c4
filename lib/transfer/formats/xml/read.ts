import { Failure, isFailure } from '../../../failure.ts';
import { type Element, parseXml } from '../../codecs/xml.ts';
import type { ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { readTree } from '../json/read.ts';

/** XML of no known shape (Password Depot, Devolutions and others): read as the tree of names and values that it is. */
export async function read(source: Source): Promise<ReadResult> {
  const root = parseXml(source.text);
  try {
    return readTree(root.name === 'plist' ? propertyOf(root.children[0]) : treeOf(root), 'generic-xml');
  } catch (error) {
    throw root.name === 'svg' && isFailure(error, 'unknown-format')
      ? new Failure('unsupported', { why: 'picture' })
      : error;
  }
}

/** A property list of Apple's: in a `dict` each key comes before its value. */
function propertyOf(element: Element | undefined): unknown {
  if (!element) return undefined;
  const { name, children, text } = element;
  if (name === 'array') return children.map(propertyOf);
  if (name !== 'dict') return text;
  const tree: Record<string, unknown> = {};
  for (const [i, child] of children.entries()) if (child.name === 'key') tree[child.text] = propertyOf(children[i + 1]);
  return tree;
}

/**
 * An element as an object: its attributes and children by name; `<field name="TOTP">…</field>` by its `name` attribute.
 */
function treeOf({ attributes, children, text }: Element): unknown {
  if (children.length === 0 && attributes.size === 0) return text;
  const tree: Record<string, unknown> = {};
  for (const [name, value] of attributes) tree[name] = value;
  for (const child of children) {
    const name = nameOf(child);
    const value = isNamedField(child) ? child.text || of(child.attributes, 'value') : treeOf(child);
    tree[name] = Object.hasOwn(tree, name) ? [tree[name], value].flat() : value;
  }
  if (children.length === 0 && text.trim() !== '') tree.value = text;
  return tree;
}

/** An attribute, `Name` like `name`. */
function of(attributes: Element['attributes'], name: string): string | undefined {
  return attributes.get(name) ?? attributes.get(name.charAt(0).toUpperCase() + name.slice(1));
}

function isNamedField({ attributes, children, text }: Element): boolean {
  const hasValue = text.trim() !== '' || of(attributes, 'value') !== undefined;
  return children.length === 0 && hasValue && (of(attributes, 'name') ?? of(attributes, 'label')) !== undefined;
}

function nameOf(element: Element): string {
  if (!isNamedField(element)) return element.name.replace(/^.*:/, '');
  return of(element.attributes, 'name') ?? of(element.attributes, 'label') ?? element.name;
}
