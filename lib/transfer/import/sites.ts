import { siteOfAddress } from '../../sites/bind.ts';
import { asText } from './record.ts';

/** The sites of an item's addresses, each once; what is no web address is left out. */
export function sitesOf(...addresses: unknown[]): string[] {
  const keys = addresses.map((address) => siteOfAddress(asText(address))).filter((key) => key !== null);
  return [...new Set(keys)];
}
