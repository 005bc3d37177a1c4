import type { TagLooks } from '../../lib/replica/tags.ts';
import { TagDot } from '../shared/tag-dot.tsx';

const NONE: TagLooks = new Map();

/** An account's tags, as the tables show them. */
export function TagChips({ tags, looks = NONE }: { tags: readonly string[]; looks?: TagLooks }) {
  return (
    <span class="table-tags">
      {tags.map((tag) => (
        <span class="chip" key={tag}>
          <TagDot tag={tag} looks={looks} />
          {tag}
        </span>
      ))}
    </span>
  );
}
