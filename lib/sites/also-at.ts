import { once } from '../once.ts';
import data from './data/also-at.json' with { type: 'json' };
import { hasOwnName } from './host-names.ts';
import type { Site } from './site.ts';

const hostsBySite = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const sites of Object.values(data.sites))
    for (const [site, hosts] of Object.entries(sites))
      found.set(site, [...(found.get(site) ?? []), ...hosts.split(' ')]);
  return found;
});

/** The exact hosts of other domains at which the owner of a site signs its users in. A customer's host has none. */
export function alsoAt(site: Site): readonly string[] {
  const own = hostsBySite().get(site.host);
  if (own) return own;
  return (hasOwnName(site) ? undefined : hostsBySite().get(site.key)) ?? [];
}
