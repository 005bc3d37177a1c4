import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { removeAccounts, updateAccount } from '../../lib/app/actions/change-accounts.ts';
import { dropForm, keepForm } from '../../lib/app/actions/kept-form.ts';
import { shownName } from '../../lib/app/shown-name.ts';
import type { App } from '../../lib/app/state/app.ts';
import type { Draft, DraftField } from '../../lib/app/state/draft.ts';
import { inUserOrder, tagsOf } from '../../lib/app/state/order.ts';
import { siteLabel } from '../../lib/app/state/site.ts';
import type { Account } from '../../lib/otp/account.ts';
import { AccountForm } from './account-form.tsx';
import { TrashIcon } from './icons.tsx';
import { lazy } from './lazy.tsx';
import { SearchIcon } from './list-icons.tsx';
import './form.css';

const Resync = lazy(() => import('./resync.tsx').then((m) => m.Resync));

export interface EditViewProps {
  app: App;
  account: Account;
  /** The field to focus. */
  focus?: DraftField;
  /** Input typed into it earlier. */
  typed?: Draft;
  onDone(): void;
}

/** Edits or deletes an account. */
export function EditView({ app, account: given, focus, typed, onDone }: EditViewProps) {
  // A snapshot: the form does not follow changes of the account while it is open.
  const [account] = useState({ ...given, tags: inUserOrder(given.tags, app.tags.value) });
  const [isResyncing, setResyncing] = useState(false);
  if (isResyncing) return <Resync app={app} account={account} onDone={onDone} />;
  const save = async (edited: Account) => {
    await updateAccount(app, account, edited);
    dropForm(app);
    app.notices.say(i18n.t('form.saved', [shownName(edited)]));
    onDone();
  };
  const remove = () => {
    dropForm(app);
    onDone();
    void removeAccounts(app, [account]);
  };
  return (
    <div class="form-frame">
      <AccountForm
        account={account}
        openSite={siteLabel(app.tab.value?.url ?? '')}
        knownTags={tagsOf(app.accounts.value, app.tags.value)}
        tagLooks={app.tags.value}
        clock={app.clock}
        {...(typed ? { typed } : {})}
        onType={(draft) => keepForm(app, { id: account.id, draft })}
        onSave={save}
        onCancel={onDone}
        {...(focus ? { focus } : {})}
      >
        {account.type === 'hotp' && (
          <button type="button" class="button" onClick={() => setResyncing(true)}>
            <SearchIcon />
            {i18n.t('resync.title')}
          </button>
        )}
        <button type="button" class="button form-delete" data-kind="quiet" data-tone="danger" onClick={remove}>
          <TrashIcon />
          {i18n.t('common.delete')}
        </button>
      </AccountForm>
    </div>
  );
}
