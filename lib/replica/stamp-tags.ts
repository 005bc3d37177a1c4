import { ranksFor } from './rank.ts';
import { nextStamp } from './stamps.ts';
import { copyOf, get, isTree, type State, stampOf, type Tree } from './state.ts';
import { PLAIN, type TagColor, type TagLook, type TagLooks } from './tags.ts';

const FIELDS = ['color', 'rank'] as const;

/** The state with the user's changes to the choices stamped, found by comparing those before and after. */
export function stampTags(state: State, before: TagLooks, after: TagLooks, now: number): State {
  if (before === after) return state;
  const known = get(state, 'tags');
  const tags: Tree = copyOf(isTree(known) ? known : {});
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(name) ?? PLAIN, after.get(name) ?? PLAIN];
    for (const field of FIELDS) {
      if (from[field] === to[field]) continue;
      const node = get(tags, name);
      const fields = copyOf(isTree(node) ? node : {});
      fields[field] = [nextStamp(stampOf(fields, field), now), to[field]];
      tags[name] = fields;
    }
  }
  return { ...state, tags };
}

/** The choices with a tag's colour changed. */
export function withColor(looks: TagLooks, name: string, color: TagColor | ''): TagLooks {
  return new Map(looks).set(name, { ...(looks.get(name) ?? PLAIN), color });
}

/** The choices with these tags in this order, changing as few ranks as possible. */
export function inTagOrder(looks: TagLooks, names: readonly string[]): TagLooks {
  const next = new Map(looks);
  const ranks = ranksFor(names.map((name) => looks.get(name)?.rank || undefined));
  for (const [at, name] of names.entries()) next.set(name, { ...(looks.get(name) ?? PLAIN), rank: ranks[at] ?? '' });
  return next;
}

/** The choices with those of a tag replaced. */
export function withLook(looks: TagLooks, name: string, look: TagLook): TagLooks {
  return new Map(looks).set(name, look);
}

/** The choices after a tag got another name, which takes over what it has none of itself. */
export function renamedLook(looks: TagLooks, from: string, to: string): TagLooks {
  const look = looks.get(from);
  if (!look || to === '') return looks;
  const known = looks.get(to) ?? PLAIN;
  return new Map(looks).set(to, { color: known.color || look.color, rank: known.rank || look.rank });
}

/**
 * The choices with some of them changed. A field that is no longer as `from` says was changed meanwhile, and stays.
 * `undo` takes the changes back in the same manner.
 */
export function changedLooks(
  looks: TagLooks,
  changes: readonly { tag: string; from: TagLook; to: TagLook }[],
): { tags: TagLooks; undo: { tag: string; from: TagLook; to: TagLook }[] } {
  if (changes.length === 0) return { tags: looks, undo: [] };
  const tags = new Map(looks);
  const undo = changes.map(({ tag, from, to }) => {
    const now = tags.get(tag) ?? PLAIN;
    const next = {
      color: now.color === from.color ? to.color : now.color,
      rank: now.rank === from.rank ? to.rank : now.rank,
    };
    if (next.color === '' && next.rank === '') tags.delete(tag);
    else tags.set(tag, next);
    return { tag, from: next, to: now };
  });
  return { tags, undo };
}
