import { shownName } from '../../../lib/app/shown-name.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { BrandIcon } from '../../shared/brand-icon.tsx';

/** The account in a table row: brand icon, name, and the account name below where the issuer is the name. */
export function TableName({ account }: { account: Account }) {
  const name = shownName(account);
  return (
    <div class="table-name">
      <BrandIcon name={name} icon={account.icon} />
      <span>
        <b>{name}</b>
        {account.issuer && <span class="muted">{account.account}</span>}
      </span>
    </div>
  );
}
