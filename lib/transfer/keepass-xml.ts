import { Gather, type ReadResult } from './gather.ts';
import { gatherKeePass } from './keepass-entry.ts';
import type { Source } from './source.ts';
import { damaged } from './source.ts';
import { type Element, parseXml } from './xml.ts';

/** KeePass 2's XML export. Old versions of entries and the recycle bin stay out. */
export async function read(source: Source): Promise<ReadResult> {
  const file = parseXml(source.text);
  const root = child(child(file, 'Root'), 'Group');
  if (!root) throw damaged();
  const recycleBin = child(child(file, 'Meta'), 'RecycleBinUUID')?.text.trim() ?? '';
  const gather = new Gather('keepass2-xml');
  visit(gather, root, [], recycleBin);
  return gather.result;
}

function visit(gather: Gather, group: Element, path: string[], recycleBin: string): void {
  const id = child(group, 'UUID')?.text.trim();
  if (recycleBin && id === recycleBin) return;
  for (const element of group.children) {
    if (element.name === 'Entry') {
      gatherKeePass(gather, {
        fields: new Map(element.children.filter(({ name }) => name === 'String').map(field)),
        groups: path,
        tags: (child(element, 'Tags')?.text ?? '').split(/[;,]/),
      });
    } else if (element.name === 'Group')
      visit(gather, element, [...path, child(element, 'Name')?.text ?? ''], recycleBin);
  }
}

function field(element: Element): [string, string] {
  return [child(element, 'Key')?.text ?? '', child(element, 'Value')?.text ?? ''];
}

function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}
