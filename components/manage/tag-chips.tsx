import { inUserOrder } from '../../lib/app/state/order.ts';
import type { TagLooks } from '../../lib/replica/tags.ts';
import { TagDot } from '../shared/tag-dot.tsx';

/** An account's tags, as the tables show them: with their colours, in the user's order. */
export function TagChips({ tags, looks }: { tags: readonly string[]; looks: TagLooks }) {
  return (
    <span class="table-tags">
      {inUserOrder(tags, looks).map((tag) => (
        <span class="chip" key={tag}>
          <TagDot tag={tag} looks={looks} />
          {tag}
        </span>
      ))}
    </span>
  );
}
