import type { TagLooks } from '../../lib/replica/tags.ts';

export interface TagDotProps {
  tag: string;
  looks: TagLooks;
}

/** The colour that the user gave a tag; nothing without one. Decorative: the tag's name stands beside it. */
export function TagDot({ tag, looks }: TagDotProps) {
  const color = looks.get(tag)?.color;
  return color ? <span class="tag-dot" data-color={color} aria-hidden="true" /> : null;
}
