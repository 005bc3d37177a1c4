import { siteOfAddress } from '../../sites/bind.ts';
import { asText } from './record.ts';

/** The distinct sites of an item's addresses. Anything but a web address is left out. */
export function sitesOf(...addresses: unknown[]): string[] {
  const keys = addresses.map((address) => siteOfAddress(asText(address))).filter((key) => key !== null);
  return [...new Set(keys)];
}
