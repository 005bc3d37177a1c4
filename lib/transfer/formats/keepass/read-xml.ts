import { type Element, parseXml } from '../../codecs/xml.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, type Source } from '../../import/source.ts';
import { reportKeePass } from './entry.ts';

/** KeePass 2's XML export. Old versions of entries and the recycle bin stay out. */
export async function read(source: Source): Promise<ReadResult> {
  return reportTree(parseXml(source.text), 'keepass2-xml');
}

/** The accounts of a database's XML, its texts in clear. @throws {Failure} `damaged` */
export function reportTree(file: Element, format: string): ReadResult {
  const root = child(child(file, 'Root'), 'Group');
  if (!root) throw damaged();
  const meta = child(file, 'Meta');
  const isBinOn = !/^false$/i.test(child(meta, 'RecycleBinEnabled')?.text.trim() ?? '');
  const recycleBin = isBinOn ? (child(meta, 'RecycleBinUUID')?.text.trim() ?? '') : '';
  const report = new ImportReport(format);
  visit(report, root, [], recycleBin);
  return report.result;
}

function visit(report: ImportReport, group: Element, path: string[], recycleBin: string): void {
  const id = child(group, 'UUID')?.text.trim();
  if (recycleBin && id === recycleBin) return;
  for (const element of group.children) {
    if (element.name === 'Entry') {
      reportKeePass(report, {
        fields: new Map(element.children.filter(({ name }) => name === 'String').map(field)),
        groups: path,
        tags: (child(element, 'Tags')?.text ?? '').split(/[;,]/),
      });
    } else if (element.name === 'Group')
      visit(report, element, [...path, child(element, 'Name')?.text ?? ''], recycleBin);
  }
}

function field(element: Element): [string, string] {
  return [child(element, 'Key')?.text ?? '', child(element, 'Value')?.text ?? ''];
}

function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}
