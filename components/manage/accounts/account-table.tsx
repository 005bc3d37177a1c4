import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Clock } from '../../../lib/app/state/clock.ts';
import type { Account } from '../../../lib/otp/account.ts';
import type { TagLooks } from '../../../lib/replica/tags.ts';
import { SelectAllHead } from '../select-all-head.tsx';
import { AccountTableRow, type RowToggle } from './account-table-row.tsx';
import { TableChunk } from './table-chunk.tsx';

export interface AccountTableProps {
  accounts: readonly Account[];
  tagLooks: TagLooks;
  clock: Clock;
  /** Ids. */
  selected: ReadonlySet<string>;
  onSelect(selected: ReadonlySet<string>): void;
  hideCodes: boolean;
  /** Id of the account whose code was copied just now. */
  copied: string | undefined;
  onCopy(account: Account): void;
  onEdit(account: Account): void;
  onShowQr(account: Account): void;
  onPin(account: Account): void;
  order: TableOrder;
  onOrder(order: TableOrder): void;
}

/** The sort order of the rows; `mine` is the vault's own order. */
export interface TableOrder {
  by: 'mine' | 'name' | 'tags';
  isDescending: boolean;
}

/** Rows that are rendered, or skipped, together. */
const CHUNK = 20;

/** The accounts as a table with selectable rows; Shift selects a range. */
export function AccountTable(props: AccountTableProps) {
  const { accounts, selected, onSelect } = props;
  const last = useRef<number>(-1);

  const toggle = (index: number, { isOn, isRange }: RowToggle) => {
    const next = new Set(selected);
    const other = isRange && last.current >= 0 ? last.current : index;
    const [from, to] = [Math.min(other, index), Math.max(other, index)];
    for (const { id } of accounts.slice(from, to + 1)) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    last.current = index;
    onSelect(next);
  };

  return (
    <table class="table" aria-rowcount={accounts.length + 1}>
      <TableHead {...props} />
      {Array.from({ length: Math.ceil(accounts.length / CHUNK) }, (_, chunk) => (
        <TableChunk key={chunk} rows={Math.min(CHUNK, accounts.length - chunk * CHUNK)} isFirst={chunk === 0}>
          {() =>
            accounts
              .slice(chunk * CHUNK, (chunk + 1) * CHUNK)
              .map((account, i) => (
                <AccountTableRow
                  key={account.id}
                  account={account}
                  tagLooks={props.tagLooks}
                  clock={props.clock}
                  isSelected={selected.has(account.id)}
                  onToggle={(change) => toggle(chunk * CHUNK + i, change)}
                  isHidden={props.hideCodes}
                  isCopied={props.copied === account.id}
                  onCopy={props.onCopy}
                  onEdit={props.onEdit}
                  onShowQr={props.onShowQr}
                  onPin={props.onPin}
                />
              ))
          }
        </TableChunk>
      ))}
    </table>
  );
}

function TableHead({ accounts, selected, onSelect, order, onOrder }: AccountTableProps) {
  return (
    <SelectAllHead
      selected={accounts.map(({ id }) => selected.has(id))}
      onAll={(isOn) => onSelect(new Set(isOn ? accounts.map(({ id }) => id) : []))}
    >
      <SortHeader by="name" label={i18n.t('form.account')} order={order} onOrder={onOrder} />
      <th>{i18n.t('table.code')}</th>
      <SortHeader by="tags" label={i18n.t('form.tags')} order={order} onOrder={onOrder} />
      <th>
        <span class="visually-hidden">{i18n.t('common.edit')}</span>
      </th>
    </SelectAllHead>
  );
}

interface SortHeaderProps extends Pick<AccountTableProps, 'order' | 'onOrder'> {
  by: 'name' | 'tags';
  label: string;
}

/** A sortable column header: ascending, descending, and back to the user's own order. */
function SortHeader({ by, label, order, onOrder }: SortHeaderProps) {
  const isOn = order.by === by;
  const next: TableOrder = !isOn
    ? { by, isDescending: false }
    : order.isDescending
      ? { by: 'mine', isDescending: false }
      : { by, isDescending: true };
  return (
    <th aria-sort={isOn ? (order.isDescending ? 'descending' : 'ascending') : undefined}>
      <button type="button" class="table-sort" title={i18n.t('table.sortBy', [label])} onClick={() => onOrder(next)}>
        {label}
        {isOn && <span aria-hidden="true">{order.isDescending ? '↓' : '↑'}</span>}
      </button>
    </th>
  );
}
