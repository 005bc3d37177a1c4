import type { Handlers } from '../../browser/listen.ts';
import { checkAccount } from '../../otp/account.ts';
import { inTagOrder, renamedLook, withColor, withLook } from '../../replica/stamp-tags.ts';
import { change } from './vault.ts';

/** A colour is set again in a moment, so that the state before is not worth a place among the earlier versions. */
const NO_STATE_TO_KEEP = { keep: 'never' } as const;

/** The tags that an account has now, with what `from` and `to` differ in. */
function edited(now: readonly string[], from: readonly string[], to: readonly string[]): string[] {
  const kept = now.filter((tag) => to.includes(tag) || !from.includes(tag));
  return [...new Set([...kept, ...to.filter((tag) => !from.includes(tag))])];
}

export const tagHandlers = {
  'tags.assign': async ({ changes, renamed: { from: old, to: fresh }, looks }) =>
    change((content) => {
      const wanted = new Map(changes.map((each) => [each.id, each]));
      const accounts = content.accounts.map((account) => {
        const { from, to } = wanted.get(account.id) ?? {};
        return from && to ? checkAccount({ ...account, tags: edited(account.tags, from, to) }) : account;
      });
      const named = renamedLook(content.tags, old, fresh);
      const tags = looks.reduce((all, { tag, color, rank }) => withLook(all, tag, { color, rank }), named);
      return { content: { ...content, accounts, tags }, result: null };
    }),
  'tags.color': async ({ tag, color }) =>
    change((content) => ({ content: { ...content, tags: withColor(content.tags, tag, color) }, result: null }), {
      ...NO_STATE_TO_KEEP,
    }),
  'tags.order': async ({ tags }) =>
    change((content) => ({ content: { ...content, tags: inTagOrder(content.tags, tags) }, result: null }), {
      ...NO_STATE_TO_KEEP,
    }),
} satisfies Partial<Handlers>;
