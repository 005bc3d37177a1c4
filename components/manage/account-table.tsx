import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '../../lib/otp/account.ts';
import type { Clock } from '../../lib/ui/clock.ts';
import { nameOf } from '../../lib/ui/order.ts';
import { EditIcon, QrIcon } from '../icons.tsx';
import { LiveCode } from '../live-code.tsx';
import { Mark } from '../mark.tsx';

export interface AccountTableProps {
  accounts: readonly Account[];
  clock: Clock;
  /** Ids. */
  selected: ReadonlySet<string>;
  onSelect(selected: ReadonlySet<string>): void;
  onEdit(account: Account): void;
  onShowQr(account: Account): void;
}

/** Rows drawn at first, and more each time the end comes near. */
const CHUNK = 60;

/** The accounts as a table whose rows can be selected, with Shift a whole run of them. */
export function AccountTable({ accounts, clock, selected, onSelect, onEdit, onShowQr }: AccountTableProps) {
  const [drawn, setDrawn] = useState(CHUNK);
  const end = useRef<HTMLDivElement>(null);
  const last = useRef<number>(-1);
  const isAll = accounts.length > 0 && accounts.every(({ id }) => selected.has(id));

  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setDrawn((count) => count + CHUNK),
      { rootMargin: '600px' },
    );
    observer.observe(end.current!);
    return () => observer.disconnect();
  }, [drawn]);

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
    <>
      <table class="table">
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
            <th>{i18n.t('form.account')}</th>
            <th>{i18n.t('table.code')}</th>
            <th>{i18n.t('form.tags')}</th>
            <th>
              <span class="visually-hidden">{i18n.t('common.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.slice(0, drawn).map((account, index) => {
            const name = nameOf(account) || i18n.t('list.unnamed');
            return (
              <tr key={account.id} aria-selected={selected.has(account.id)}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={i18n.t('table.select', [name])}
                    checked={selected.has(account.id)}
                    onClick={(event) => toggle(index, event.currentTarget.checked, event.shiftKey)}
                  />
                </td>
                <td>
                  <div class="table-name">
                    <Mark name={name} />
                    <span>
                      <b>{name}</b>
                      {account.issuer && <span class="muted">{account.account}</span>}
                    </span>
                  </div>
                </td>
                <td>
                  <LiveCode account={account} clock={clock} />
                </td>
                <td>
                  <span class="table-tags">
                    {account.tags.map((tag) => (
                      <span class="chip" key={tag}>
                        {tag}
                      </span>
                    ))}
                  </span>
                </td>
                <td class="table-acts">
                  <button
                    type="button"
                    class="icon-button"
                    title={i18n.t('list.showQr')}
                    aria-label={i18n.t('qr.showOf', [name])}
                    onClick={() => onShowQr(account)}
                  >
                    <QrIcon />
                  </button>
                  <button
                    type="button"
                    class="icon-button"
                    title={i18n.t('common.edit')}
                    aria-label={i18n.t('table.edit', [name])}
                    onClick={() => onEdit(account)}
                  >
                    <EditIcon />
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div ref={end} aria-hidden="true" hidden={drawn >= accounts.length} class="table-end" />
    </>
  );
}
