import type { LookChange } from '../../protocol/account-messages.ts';
import { inTagOrder, withColor } from '../../replica/stamp-tags.ts';
import { PLAIN, type TagLooks } from '../../replica/tags.ts';

/** The tags that the user gave a place, in that order. */
function ranked(looks: TagLooks): string[] {
  const places = [...looks].flatMap(([tag, { rank }]) => (rank === '' ? [] : [{ tag, rank }]));
  return places.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).map(({ tag }) => tag);
}

/**
 * What an import changes of the tags' colours and places. What the user chose in this vault stays; tags that have no
 * place here follow those that have one, in the order of the file.
 * @param given the choices that came with the accounts
 * @param tags the tags of the accounts that are saved
 */
export function importedLooks(own: TagLooks, given: TagLooks, tags: ReadonlySet<string>): LookChange[] {
  const fresh = new Map([...given].filter(([tag]) => tags.has(tag)));
  let next = own;
  for (const [tag, { color }] of fresh) if (color !== '' && !own.get(tag)?.color) next = withColor(next, tag, color);
  const added = ranked(fresh).filter((tag) => !own.get(tag)?.rank);
  if (added.length > 0) next = inTagOrder(next, [...ranked(own), ...added]);
  return [...next].flatMap(([tag, to]) => {
    const from = own.get(tag) ?? PLAIN;
    return from.color === to.color && from.rank === to.rank ? [] : [{ tag, from, to }];
  });
}
