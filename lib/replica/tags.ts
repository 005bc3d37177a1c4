import { get, isTree, type State, valueAt } from './state.ts';

/** Colours that a tag may have. */
export const TAG_COLORS = ['red', 'orange', 'yellow', 'green', 'turquoise', 'blue', 'purple', 'pink'] as const;
export type TagColor = (typeof TAG_COLORS)[number];

/** What the user chose for a tag, whichever accounts have it. */
export interface TagLook {
  /** Empty = none, or one of a later version. */
  color: TagColor | '';
  /** Place among the tags, as of accounts (rank.ts); empty = after all that have one. */
  rank: string;
}

/** Of a tag that the user chose nothing for. */
export const PLAIN: TagLook = { color: '', rank: '' };

/** Looks by the tag's name: of those alone that the user gave one, whether or not an account still has the tag. */
export type TagLooks = ReadonlyMap<string, TagLook>;

function isColor(value: unknown): value is TagColor {
  return (TAG_COLORS as readonly unknown[]).includes(value);
}

/** The choices for tags that a state holds. */
export function tagLooksOf(state: State): TagLooks {
  const tags = get(state, 'tags');
  const looks = new Map<string, TagLook>();
  if (!isTree(tags)) return looks;
  for (const [name, fields] of Object.entries(tags)) {
    if (!isTree(fields)) continue;
    const [color, rank] = [valueAt(fields, 'color'), valueAt(fields, 'rank')];
    const look: TagLook = { color: isColor(color) ? color : '', rank: typeof rank === 'string' ? rank : '' };
    if (look.color !== '' || look.rank !== '') looks.set(name, look);
  }
  return looks;
}
