import { type Element, parseXml } from '../../codecs/xml.ts';
import { pictureIcon } from '../../import/icon.ts';
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
  const icons = new Map(
    (child(meta, 'CustomIcons')?.children ?? []).map((icon) => [
      child(icon, 'UUID')?.text.trim() ?? '',
      pictureIcon(child(icon, 'Data')?.text.trim() ?? ''),
    ]),
  );
  visit({ report, recycleBin, icons }, root, []);
  return report.result;
}

interface Walk {
  report: ImportReport;
  recycleBin: string;
  /** Images of the database's own, by their ids. */
  icons: ReadonlyMap<string, string>;
}

function visit(walk: Walk, group: Element, path: string[]): void {
  const id = child(group, 'UUID')?.text.trim();
  if (walk.recycleBin && id === walk.recycleBin) return;
  for (const element of group.children) {
    if (element.name === 'Entry') {
      reportKeePass(walk.report, {
        fields: new Map(element.children.filter(({ name }) => name === 'String').map(field)),
        groups: path,
        tags: (child(element, 'Tags')?.text ?? '').split(/[;,]/),
        icon: walk.icons.get(child(element, 'CustomIconUUID')?.text.trim() ?? '') ?? '',
      });
    } else if (element.name === 'Group') visit(walk, element, [...path, child(element, 'Name')?.text ?? '']);
  }
}

function field(element: Element): [string, string] {
  return [child(element, 'Key')?.text ?? '', child(element, 'Value')?.text ?? ''];
}

function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}
