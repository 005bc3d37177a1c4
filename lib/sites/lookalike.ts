import { decodeLabel, isOneSlip, skeleton } from './letters.ts';
import { brandOf, type Site } from './site.ts';

/** How a host passes for another: letters that look alike, its name put into a longer one, or another ending. */
export type Disguise = 'letters' | 'label' | 'suffix';

/** A host that looks like a bound one but is not. */
export interface Lookalike {
  /** The site it looks like. */
  of: string;
  how: Disguise;
}

/** Shorter names meet others by chance. */
const SHORTEST_BRAND = 4;
/** From this length on, one wrong letter is more likely a trap than another word. */
const SHORTEST_SLIP = 6;

function disguise(site: Site, bound: string): Disguise | null {
  const brand = brandOf(bound);
  if (brand.length < SHORTEST_BRAND) return null;
  const own = brandOf(site.key);
  const labels = site.host.split('.').map(decodeLabel);
  const seen = decodeLabel(own);
  if (seen === brand) return 'suffix';
  if (skeleton(seen) === skeleton(brand)) return 'letters';
  if (brand.length >= SHORTEST_SLIP && isOneSlip(seen, brand)) return 'letters';
  if (brand.length >= SHORTEST_SLIP && skeleton(seen).includes(skeleton(brand))) return 'label';
  const parts = labels.flatMap((label) => label.split(/[-_]/));
  const look = skeleton(brand);
  return parts.some((part) => part === brand || skeleton(part) === look) ? 'label' : null;
}

/** The first of `bound` (site keys) that `site` passes for. A site that is itself bound never does. */
export function findLookalike(site: Site, bound: Iterable<string>): Lookalike | null {
  const keys = [...bound];
  if (keys.includes(site.key)) return null;
  for (const of of keys) {
    const how = disguise(site, of);
    if (how) return { of, how };
  }
  return null;
}
