import { i18n } from '#i18n';
import type { Input } from '../../protocol/messages.ts';
import { PLAIN, type TagColor } from '../../replica/tags.ts';
import { attempt } from '../attempt.ts';
import type { App } from '../state/app.ts';
import { moved, tagsOf } from '../state/order.ts';

/** Renames a tag on all accounts in one save; an empty name removes it. Offers to undo. */
export async function replaceTag(app: App, tag: string, given: string): Promise<void> {
  // The form separates tags by commas.
  const name = given.replaceAll(',', ' ').trim();
  const changes = app.accounts.value.flatMap(({ id, tags }) => {
    if (!tags.includes(tag)) return [];
    const renamed = tags.map((each) => (each === tag ? name : each)).filter((each) => each !== '');
    return [{ id, from: [...tags], to: [...new Set(renamed)] }];
  });
  const assign = async (message: Input<'tags.assign'>) => {
    const answer = await attempt(app, () => app.ports.send('tags.assign', message));
    if (answer !== undefined) await app.refresh();
    return answer !== undefined;
  };
  const lookNow = () => app.tags.value.get(name) ?? PLAIN;
  const before = lookNow();
  if (!(await assign({ changes, renamed: { from: tag, to: name }, looks: [] }))) return;
  const after = lookNow();
  const takeBack = async () => {
    app.notices.dismiss();
    const now = lookNow();
    // What was chosen for the tag since then stays.
    const isTaken = now.color === after.color && now.rank === after.rank;
    await assign({
      changes: changes.map(({ id, from, to }) => ({ id, from: to, to: from })),
      renamed: { from: '', to: '' },
      looks: name !== '' && isTaken ? [{ tag: name, ...before }] : [],
    });
  };
  const said = name === '' ? i18n.t('tags.removed', [tag]) : i18n.t('form.saved', [name]);
  app.notices.say(said, { label: i18n.t('common.undo'), run: () => void takeBack() });
}

/** Sets a tag's colour; empty = none. */
export async function colorTag(app: App, tag: string, color: TagColor | ''): Promise<void> {
  await attempt(app, () => app.ports.send('tags.color', { tag, color }));
  await app.refresh();
}

/** Moves a tag by one place, in the order in which tags are shown. Returns whether that was saved. */
export async function moveTag(app: App, tag: string, by: 1 | -1): Promise<boolean> {
  const tags = tagsOf(app.accounts.value, app.tags.value);
  const order = moved(tags, tag, tags.indexOf(tag) + by);
  const answer = await attempt(app, () => app.ports.send('tags.order', { tags: order }));
  await app.refresh();
  return answer !== undefined;
}
