import { parseXml } from './xml.ts';

/** The named strings of an Android preferences file. @throws {Failure} `damaged` */
export function preferences(xml: string): Map<string, string> {
  const strings = new Map<string, string>();
  for (const child of parseXml(xml).children) {
    if (child.name === 'string') strings.set(child.attributes.get('name') ?? '', child.text);
  }
  return strings;
}
