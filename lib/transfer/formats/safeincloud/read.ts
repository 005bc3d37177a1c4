import { childrenOf, type Element, parseXml, textOf } from '../../codecs/xml.ts';
import { isKeyText } from '../../import/field-entry.ts';
import { Fields } from '../../import/fields.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { sitesOf } from '../../import/sites.ts';
import type { Source } from '../../import/source.ts';

/** SafeInCloud's XML export. Templates and deleted cards stay out. */
export async function read(source: Source): Promise<ReadResult> {
  const root = parseXml(source.text);
  const labels = new Map(
    childrenOf(root, 'label').map(({ attributes }) => [attributes.get('id'), attributes.get('name')]),
  );
  const report = new ImportReport('safeincloud-xml');
  for (const card of childrenOf(root, 'card')) {
    if (['deleted', 'template'].every((name) => card.attributes.get(name) !== 'true')) readCard(report, card, labels);
  }
  return report.result;
}

function readCard(report: ImportReport, card: Element, labels: Map<string | undefined, string | undefined>): void {
  const fields = childrenOf(card, 'field');
  const ofType = (type: string) =>
    fields.filter(({ attributes }) => attributes.get('type') === type).map(({ text }) => text);
  const title = card.attributes.get('title') ?? '';
  // Users also keep keys in text fields, under names of their own.
  const named = fields
    .filter(({ attributes }) => attributes.get('type') !== 'one_time_password')
    .map(({ attributes, text }) => new Fields([[attributes.get('name') ?? '', text]]).secret(isKeyText)?.text);
  const called = new Fields(fields.map(({ attributes, text }) => [attributes.get('name') ?? '', text]));
  for (const key of new Set([...ofType('one_time_password'), ...named.filter((text) => text !== undefined)])) {
    if (key.trim() === '') continue;
    report.row(title, () =>
      readOtpText(key, {
        issuer: title,
        account: ofType('login')[0] ?? ofType('email')[0] ?? called.get('account'),
        note: textOf(card, 'notes'),
        sites: sitesOf(...ofType('website')),
        tags: childrenOf(card, 'label_id').map(({ text }) => labels.get(text.trim())),
        favorite: card.attributes.get('star') === 'true',
      }),
    );
  }
}
