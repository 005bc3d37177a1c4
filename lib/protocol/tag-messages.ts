import { BOUNDS, MAX_ACCOUNTS } from '../otp/account.ts';
import { TAG_COLORS } from '../replica/tags.ts';
import { list, object, oneOf, text } from '../shape.ts';
import { own } from './route.ts';

const id = text(64);
export const tagName = text(BOUNDS.tag);
const color = oneOf(['', ...TAG_COLORS]);
/** No device writes a longer one (rank.ts). */
const rank = text(1024);
export const tagLook = object({ color, rank });
const tagList = list(tagName, BOUNDS.tags);
/** As many as the accounts can have. */
export const MAX_TAGS = MAX_ACCOUNTS * BOUNDS.tags;

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
      renamed: object({ from: tagName, to: tagName }),
      looks: list(object({ tag: tagName, color, rank }), 1),
    }),
  ),
  'tags.color': own<null>()(object({ tag: tagName, color })),
  /** Sets the order of the tags. */
  'tags.order': own<null>()(object({ tags: list(tagName, MAX_TAGS) })),
} as const;
