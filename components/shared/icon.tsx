import type { ComponentChildren } from 'preact';

/**
 * Line icons on a 20 px grid, drawn in the colour of the text; `size` in px at the usual text size (18 if omitted), they grow with it.
 * Decorative: the control beside them has the name.
 */
export function icon(paths: ComponentChildren) {
  return function Icon({ size }: { size?: number }) {
    const length = size && `${size / 16}rem`;
    return (
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" width={length} height={length}>
        {paths}
      </svg>
    );
  };
}
