import { useState } from 'preact/hooks';
import { hueOf, initialOf, markOf } from '../../lib/app/brand-icons.ts';

/** The issuer's tile: its bundled glyph, else a letter in a colour made from the name. Decorative. */
export function Mark({ name }: { name: string }) {
  const glyph = markOf(name);
  const [isMissing, setMissing] = useState(false);
  if (glyph && !isMissing)
    return <img class="mark" src={glyph} alt="" width={40} height={40} onError={() => setMissing(true)} />;
  return (
    <span class="mark" aria-hidden="true" style={{ '--hue': String(hueOf(name)) }}>
      {initialOf(name)}
    </span>
  );
}
