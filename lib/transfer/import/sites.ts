import { toSiteKey } from '../../sites/site.ts';
import { asText } from './record.ts';

/** The sites of an item's addresses, each once; what is no web address is left out. */
export function sitesOf(...addresses: unknown[]): string[] {
  const keys = addresses.map((address) => toSiteKey(asText(address))).filter((key) => key !== null);
  return [...new Set(keys)];
}
