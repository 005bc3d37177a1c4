import type { Element } from '../codecs/xml.ts';
import { standIn, standInNumber } from './stand-in.ts';
import { maskedName } from './words.ts';

/** How much of a file is copied. */
export interface Bounds {
  /** Items of a list, rows of a table. */
  items: number;
  /** Members of an object, files of an archive. */
  members: number;
  depth: number;
  lines: number;
}

const LEFT_OUT = '…';

/** What JSON holds, with each value replaced by one of its kind. @param name of the member that has it */
export function treeOf(value: unknown, bounds: Bounds, name = '', level = 0): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return standInNumber(value, name);
  if (typeof value === 'bigint') return standInNumber(Number(value), name);
  if (value instanceof Uint8Array) return { bytes: sizeClass(value.length) };
  if (typeof value === 'string') return textOf(value, bounds, name, level);
  if (typeof value !== 'object' || level >= bounds.depth) return LEFT_OUT;
  if (Array.isArray(value)) return listOf(value, bounds, name, level);
  const members = Object.entries(value).slice(0, bounds.members);
  const rest = Object.keys(value).length - members.length;
  const seen = new Map<string, number>();
  const made = members.map(([key, inner]): [string, unknown] => {
    return [unique(maskedName(key), seen), treeOf(inner, bounds, key, level + 1)];
  });
  return Object.fromEntries(rest > 0 ? [...made, [LEFT_OUT, rest]] : made);
}

function listOf(values: readonly unknown[], bounds: Bounds, name: string, level: number): unknown[] {
  // Bytes as numbers, as some programs write a key: their signs tell how.
  const made = values
    .slice(0, bounds.items)
    .map((value, i) =>
      typeof value === 'number' ? (value < 0 ? -1 : 1) * (i + 1) : treeOf(value, bounds, name, level + 1),
    );
  const rest = values.length - made.length;
  return rest > 0 ? [...made, `${LEFT_OUT} ${rest}`] : made;
}

/** A text, or the JSON that is written in it. */
function textOf(text: string, bounds: Bounds, name: string, level: number): string {
  if (!/^\s*[[{]/.test(text)) return standIn(text, name);
  try {
    return JSON.stringify(treeOf(JSON.parse(text), bounds, name, level + 1));
  } catch {
    return standIn(text, name);
  }
}

/** `name`, or with a number behind it where an object has it already. */
export function unique(name: string, seen: Map<string, number>): string {
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}

/** XML with its texts and attributes replaced, in lines. */
export function xmlLines(element: Element, bounds: Bounds, level = 0): string[] {
  const indent = ' '.repeat(level);
  const name = maskedName(element.name);
  const attributes = [...element.attributes]
    .slice(0, bounds.members)
    .map(([key, value]) => ` ${maskedName(key)}="${escaped(standIn(value, key))}"`);
  const open = `${indent}<${name}${attributes.join('')}`;
  const text = escaped(standIn(element.text.trim(), element.name));
  if (element.children.length === 0) return [text === '' ? `${open}/>` : `${open}>${text}</${name}>`];
  if (level >= bounds.depth) return [`${open}>${LEFT_OUT}</${name}>`];
  const counts = new Map<string, number>();
  const children = element.children.flatMap((child) => {
    const count = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, count);
    return count > bounds.items || counts.size > bounds.members ? [] : xmlLines(child, bounds, level + 1);
  });
  return [`${open}>${text}`, ...children, `${indent}</${name}>`];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A size to its first digit: the exact one may tell a file from others. */
export function sizeClass(bytes: number): number {
  const step = 10 ** Math.max(0, String(bytes).length - 1);
  return Math.round(bytes / step) * step;
}
