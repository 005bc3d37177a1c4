import { i18n } from '#i18n';
import { toAccountData } from '../../otp/account-data.ts';
import { attempt } from '../attempt.ts';
import type { App } from '../state/app.ts';

/** Renames a tag on all accounts in one save; an empty name removes it. Offers to undo. */
export async function replaceTag(app: App, tag: string, given: string): Promise<void> {
  // The form separates tags by commas.
  const name = given.replaceAll(',', ' ').trim();
  const tagged = app.accounts.value.filter(({ tags }) => tags.includes(tag));
  const put = tagged.map((account) => {
    const tags = account.tags.map((each) => (each === tag ? name : each)).filter((each) => each !== '');
    return toAccountData({ ...account, tags: [...new Set(tags)] });
  });
  const patch = { put, from: tagged.map(toAccountData), remove: [] };
  const undo = await attempt(app, () => app.ports.send('accounts.import', patch));
  if (!undo) return;
  await app.refresh();
  const takeBack = async () => {
    app.notices.dismiss();
    await attempt(app, () => app.ports.send('accounts.import', undo));
    await app.refresh();
  };
  const said = name === '' ? i18n.t('tags.removed', [tag]) : i18n.t('form.saved', [name]);
  app.notices.say(said, { label: i18n.t('common.undo'), run: () => void takeBack() });
}
