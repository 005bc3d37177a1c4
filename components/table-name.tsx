import { i18n } from '#i18n';
import type { Account } from '../lib/otp/account.ts';
import { nameOf } from '../lib/ui/order.ts';
import { Mark } from './mark.tsx';

/** Whose account a row of a table is: mark, name, and the account under it where the issuer is the name. */
export function TableName({ account }: { account: Account }) {
  const name = nameOf(account) || i18n.t('list.unnamed');
  return (
    <div class="table-name">
      <Mark name={name} />
      <span>
        <b>{name}</b>
        {account.issuer && <span class="muted">{account.account}</span>}
      </span>
    </div>
  );
}
