import { brandIcon, hueOf, initialOf } from '../../lib/app/brand-icons.ts';
import { isIconImage } from '../../lib/app/own-icon.ts';

export interface BrandIconProps {
  name: string;
  /** The user's own: an emoji or a `data:` URL. */
  icon?: string;
}

/** The account's own icon, or the issuer's tile: its bundled glyph, else a letter in a colour made from the name. Decorative. */
export function BrandIcon({ name, icon = '' }: BrandIconProps) {
  if (isIconImage(icon)) return <img class="brand-icon" src={icon} alt="" width={40} height={40} />;
  // Neither an image nor a character: ignored.
  if (icon !== '' && icon.length <= 32)
    return (
      <span class="brand-icon" data-own aria-hidden="true">
        {icon}
      </span>
    );
  const picture = brandIcon(name);
  if (picture) return <img class="brand-icon" src={picture} alt="" width={40} height={40} />;
  return (
    <span class="brand-icon" aria-hidden="true" style={{ '--hue': String(hueOf(name)) }}>
      {picture === '' ? initialOf(name) : ''}
    </span>
  );
}
