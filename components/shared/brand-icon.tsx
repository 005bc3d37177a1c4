import { brandIcon, hueOf, initialOf } from '../../lib/app/brand-icons.ts';

/** The issuer's tile: its bundled glyph, else a letter in a colour made from the name. Decorative. */
export function BrandIcon({ name }: { name: string }) {
  const picture = brandIcon(name);
  if (picture) return <img class="mark" src={picture} alt="" width={40} height={40} />;
  return (
    <span class="mark" aria-hidden="true" style={{ '--hue': String(hueOf(name)) }}>
      {picture === '' ? initialOf(name) : ''}
    </span>
  );
}
