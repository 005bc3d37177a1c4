import { BOUNDS, MAX_ACCOUNTS } from '../otp/account.ts';
import { TAG_COLORS } from '../replica/tags.ts';
import { list, object, oneOf, text } from '../shape.ts';
import { own } from './route.ts';

const id = text(64);
const tag = text(BOUNDS.tag);
const color = oneOf(['', ...TAG_COLORS]);
/** No device writes a longer one (rank.ts). */
const rank = text(1024);
const tagList = list(tag, BOUNDS.tags);
/** As many as the accounts can have. */
const MAX_TAGS = MAX_ACCOUNTS * BOUNDS.tags;

/** Tags: which accounts have them, their colours and their order. */
export const TAG_PROTOCOL = {
  /** Puts tags on several accounts in one save. */
  'accounts.tag': own<null>()(object({ ids: list(id, MAX_ACCOUNTS), tags: tagList })),
  /**
   * Changes the tags of accounts from what the caller saw. A tag that was renamed keeps its colour and place. `looks`
   * are set as they are: what an undo gives back to a tag that took over another's.
   */
  'tags.assign': own<null>()(
    object({
      changes: list(object({ id, from: tagList, to: tagList }), MAX_ACCOUNTS),
      renamed: object({ from: tag, to: tag }),
      looks: list(object({ tag, color, rank }), 1),
    }),
  ),
  'tags.color': own<null>()(object({ tag, color })),
  /** Sets the order of the tags. */
  'tags.order': own<null>()(object({ tags: list(tag, MAX_TAGS) })),
} as const;
