import { i18n } from '#i18n';
import { counted } from '../../../lib/app/counted.ts';
import { shownName } from '../../../lib/app/shown-name.ts';
import type { Account } from '../../../lib/otp/account.ts';
import '../../shared/form.css';

export interface DeleteFormProps {
  accounts: readonly Account[];
  onDelete(): void;
  onCancel(): void;
}

/** Names shown at most. */
const MAX_NAMES = 12;

/** Asks for confirmation, with names, before several accounts are deleted at once. */
export function DeleteForm({ accounts, onDelete, onCancel }: DeleteFormProps) {
  const submit = (event: Event) => {
    event.preventDefault();
    onDelete();
  };
  return (
    <form class="form" onSubmit={submit}>
      <div class="form-body stack">
        <ul class="small">
          {accounts.slice(0, MAX_NAMES).map((account) => (
            <li key={account.id}>
              {shownName(account)} {account.issuer && <span class="muted">{account.account}</span>}
            </li>
          ))}
          {accounts.length > MAX_NAMES && <li>{counted('list.andMore', accounts.length - MAX_NAMES)}</li>}
        </ul>
        <p class="muted small">{i18n.t('list.deleteWarning')}</p>
      </div>
      <div class="form-foot">
        <button type="button" class="button" onClick={onCancel} autofocus>
          {i18n.t('common.cancel')}
        </button>
        <button type="submit" class="button" data-kind="danger">
          {i18n.t('common.delete')}
        </button>
      </div>
    </form>
  );
}
