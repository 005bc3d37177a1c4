import type { ComponentChildren } from 'preact';

/**
 * Line icons on a 20 px grid, drawn in the colour of the text; `size` in px at the usual text size, they grow with it.
 * Decorative: the control beside them has the name.
 */
export function icon(paths: ComponentChildren) {
  return function Icon({ size = 18 }: { size?: number }) {
    return (
      <svg
        width={`${size / 16}rem`}
        height={`${size / 16}rem`}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        {paths}
      </svg>
    );
  };
}
