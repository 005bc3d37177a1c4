import { issuerKey, sitesOfIssuer } from '../../../sites/issuers.ts';
import { brandOf } from '../../../sites/site.ts';
import { Fields } from '../../import/fields.ts';
import { sitesOf } from '../../import/sites.ts';
import { hasKey, type TextRecord } from './records.ts';

/**
 * Records with the lines above them as names, if there are several accounts and each of them has a known name above it.
 * Any other line may be a password, which must never be shown.
 */
export function namedByHeadings(records: TextRecord[]): TextRecord[] {
  const accounts = records.filter(hasKey);
  const isNamed = accounts.length > 1 && accounts.every((record) => record.section === '' && isKnown(record));
  return isNamed
    ? records.map((record) => (hasKey(record) ? { ...record, section: record.heading } : record))
    : records;
}

/** Whether the line above a record is the name of its site, or an issuer's, written as names are. */
function isKnown({ heading, fields }: TextRecord): boolean {
  const name = issuerKey(heading);
  if (name === '') return false;
  const isOfSite = sitesOf(new Fields(fields).get('site')).some((site) =>
    [site, brandOf(site)].map(issuerKey).includes(name),
  );
  return isOfSite || (/^\p{Lu}[^.]*$/u.test(heading) && sitesOfIssuer(heading).length > 0);
}
