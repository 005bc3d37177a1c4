import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Clock } from '../../../lib/app/state/clock.ts';
import { nameOf } from '../../../lib/app/state/order.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { needsPin } from '../../../lib/otp/pin.ts';
import { IconButton } from '../../shared/icon-button.tsx';
import { EditIcon, PinIcon, QrIcon } from '../../shared/icons.tsx';
import { CheckIcon } from '../../shared/list-icons.tsx';
import { LiveCode } from '../../shared/live-code.tsx';
import { TagChips } from '../tag-chips.tsx';
import { TableName } from './table-name.tsx';

export interface AccountTableProps {
  accounts: readonly Account[];
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
  const { accounts, clock, selected, onSelect, onEdit, onShowQr } = props;
  const last = useRef<number>(-1);
  const isAll = accounts.length > 0 && accounts.every(({ id }) => selected.has(id));

  const toggle = (index: number, isOn: boolean, isRun: boolean) => {
    const next = new Set(selected);
    const from = isRun && last.current >= 0 ? Math.min(last.current, index) : index;
    const to = isRun && last.current >= 0 ? Math.max(last.current, index) : index;
    for (const { id } of accounts.slice(from, to + 1)) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    last.current = index;
    onSelect(next);
  };

  return (
    <table class="table" aria-rowcount={accounts.length + 1}>
      <thead>
        <tr>
          <th>
            <input
              type="checkbox"
              aria-label={i18n.t('table.selectAll')}
              checked={isAll}
              onInput={() => onSelect(isAll ? new Set() : new Set(accounts.map(({ id }) => id)))}
            />
          </th>
          <SortHeader by="name" label={i18n.t('form.account')} order={props.order} onOrder={props.onOrder} />
          <th>{i18n.t('table.code')}</th>
          <SortHeader by="tags" label={i18n.t('form.tags')} order={props.order} onOrder={props.onOrder} />
          <th>
            <span class="visually-hidden">{i18n.t('common.edit')}</span>
          </th>
        </tr>
      </thead>
      {Array.from({ length: Math.ceil(accounts.length / CHUNK) }, (_, chunk) => (
        <Chunk key={chunk} rows={Math.min(CHUNK, accounts.length - chunk * CHUNK)} isFirst={chunk === 0}>
          {() =>
            accounts
              .slice(chunk * CHUNK, (chunk + 1) * CHUNK)
              .map((account, i) => (
                <Row
                  key={account.id}
                  account={account}
                  clock={clock}
                  isSelected={selected.has(account.id)}
                  onToggle={(isOn, isRun) => toggle(chunk * CHUNK + i, isOn, isRun)}
                  isHidden={props.hideCodes}
                  isCopied={props.copied === account.id}
                  onCopy={props.onCopy}
                  onEdit={onEdit}
                  onShowQr={onShowQr}
                  onPin={props.onPin}
                />
              ))
          }
        </Chunk>
      ))}
    </table>
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

/** Estimated height of a row in px, until one was measured. */
const ROW_HEIGHT = 57;

/** A chunk of rows. Far off screen only a placeholder of the same height is rendered, so that no code ticks there. */
function Chunk({ rows, isFirst, children }: { rows: number; isFirst: boolean; children(): ComponentChildren }) {
  const [isNear, setNear] = useState(isFirst);
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef(0);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        // Several may arrive at once: the last one holds.
        const entry = entries.at(-1);
        // The placeholder keeps the last height.
        if (!entry?.isIntersecting && entry) height.current = entry.boundingClientRect.height;
        setNear(entry?.isIntersecting ?? true);
      },
      { rootMargin: '600px' },
    );
    if (body.current) observer.observe(body.current);
    return () => observer.disconnect();
  }, []);
  return (
    <tbody ref={body}>
      {isNear ? (
        children()
      ) : (
        <tr>
          <td colSpan={5} class="table-gap" style={{ height: `${height.current || rows * ROW_HEIGHT}px` }} />
        </tr>
      )}
    </tbody>
  );
}

interface RowProps {
  account: Account;
  clock: Clock;
  isSelected: boolean;
  isHidden: boolean;
  isCopied: boolean;
  onCopy(account: Account): void;
  onToggle(isOn: boolean, isRun: boolean): void;
  onEdit(account: Account): void;
  onShowQr(account: Account): void;
  onPin(account: Account): void;
}

function Row({ account, clock, isSelected, isHidden, isCopied, onToggle, onCopy, onEdit, onShowQr, onPin }: RowProps) {
  const name = nameOf(account) || i18n.t('list.unnamed');
  return (
    <tr aria-selected={isSelected}>
      <td>
        <input
          type="checkbox"
          aria-label={i18n.t('table.select', [name])}
          checked={isSelected}
          onClick={(event) => onToggle(event.currentTarget.checked, event.shiftKey)}
        />
      </td>
      <td>
        <TableName account={account} />
      </td>
      <td>
        {needsPin(account) ? (
          <span class="muted small">{i18n.t('list.pinNeeded')}</span>
        ) : (
          <button
            type="button"
            class="table-code"
            title={i18n.t('list.copy')}
            data-hidden={isHidden || undefined}
            onClick={() => onCopy(account)}
          >
            <LiveCode account={account} clock={clock} />
            {account.type === 'hotp' && i18n.t('list.copyShort')}
            {isCopied && <CheckIcon />}
          </button>
        )}
      </td>
      <td>
        <TagChips tags={account.tags} />
      </td>
      <td class="table-acts">
        <IconButton
          title={i18n.t(account.favorite ? 'list.unpin' : 'list.pin')}
          label={`${i18n.t(account.favorite ? 'list.unpin' : 'list.pin')}: ${name}`}
          data-on={account.favorite || undefined}
          onClick={() => onPin(account)}
        >
          <PinIcon />
        </IconButton>
        <IconButton title={i18n.t('list.showQr')} label={i18n.t('qr.showOf', [name])} onClick={() => onShowQr(account)}>
          <QrIcon />
        </IconButton>
        <IconButton title={i18n.t('common.edit')} label={i18n.t('table.edit', [name])} onClick={() => onEdit(account)}>
          <EditIcon />
        </IconButton>
      </td>
    </tr>
  );
}
