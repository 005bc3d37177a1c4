import type { ComponentProps } from 'preact';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'class' | 'aria-label'> {
  /** Its accessible name; `title` adds a tooltip. */
  label: string;
}

/** A button that shows an icon alone. */
export function IconButton({ label, ...rest }: IconButtonProps) {
  return <button type="button" class="icon-button" aria-label={label} {...rest} />;
}
