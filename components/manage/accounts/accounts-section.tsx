import { useComputed, useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { copyCode, removeAccounts, tagAccounts } from '../../../lib/app/actions/accounts.ts';
import { counted } from '../../../lib/app/counted.ts';
import { nameOf, tagsOf } from '../../../lib/app/state/order.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { search } from '../../../lib/otp/search.ts';
import { AddView } from '../../shared/add-view.tsx';
import { EditView } from '../../shared/edit-view.tsx';
import { PlusIcon } from '../../shared/icons.tsx';
import { ShowQr } from '../../shared/show-qr.tsx';
import { TagFilter } from '../../shared/tag-filter.tsx';
import { Dialog } from '../dialog.tsx';
import type { SectionProps } from '../section.ts';
import { AccountTable } from './account-table.tsx';
import { BinRows, binMatches, useBin } from './bin-rows.tsx';
import { DeleteForm } from './delete-form.tsx';
import { TagForm } from './tag-form.tsx';
import './accounts.css';

type Open =
  | { kind: 'add' }
  | { kind: 'edit'; account: Account }
  | { kind: 'qr'; account: Account }
  | { kind: 'tag' }
  | { kind: 'delete' }
  | undefined;

/** All accounts as a table: search, several at once, edit with the live code. */
export function AccountsSection({ app }: SectionProps) {
  const query = useSignal('');
  const selected = useSignal<ReadonlySet<string>>(new Set());
  const open = useSignal<Open>(undefined);
  const isSearching = useComputed(() => query.value.trim() !== '').value;
  const bin = useBin(app, isSearching);
  const deleted = isSearching ? binMatches(bin ?? [], query.value) : [];
  const tag = useSignal('');
  const tags = useComputed(() => tagsOf(app.accounts.value)).value;
  const shown = useComputed(() => {
    const tagged = tag.value === '' ? app.accounts.value : app.accounts.value.filter((a) => a.tags.includes(tag.value));
    return search(tagged, query.value);
  }).value;
  const chosen = shown.filter(({ id }) => selected.value.has(id));
  const close = () => {
    open.value = undefined;
  };

  const addTags = async (names: readonly string[]) => {
    close();
    await tagAccounts(app, chosen, names);
  };
  const remove = async () => {
    close();
    await removeAccounts(app, chosen);
    selected.value = new Set();
  };

  return (
    <div class="stack">
      <div class="bar toolbar">
        <input
          class="input toolbar-search"
          type="search"
          autocomplete="off"
          placeholder={i18n.t('list.search')}
          aria-label={i18n.t('list.search')}
          autofocus
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
          }}
        />
        <button
          type="button"
          class="button"
          data-kind="primary"
          onClick={() => {
            open.value = { kind: 'add' };
          }}
        >
          <PlusIcon />
          {i18n.t('form.add')}
        </button>
      </div>
      {chosen.length > 0 && (
        <div class="bar toolbar selection" role="toolbar" aria-label={i18n.t('table.selection')}>
          <span role="status">{counted('table.selected', chosen.length)}</span>
          <button
            type="button"
            class="button"
            onClick={() => {
              open.value = { kind: 'tag' };
            }}
          >
            {i18n.t('table.tag')}
          </button>
          <a class="button" href={`#transfer/${chosen.map(({ id }) => id).join(',')}`}>
            {i18n.t('table.export')}
          </a>
          <button type="button" class="button" data-kind="danger" onClick={() => (open.value = { kind: 'delete' })}>
            {i18n.t('common.delete')}
          </button>
        </div>
      )}
      {tags.length > 0 && (
        <TagFilter
          tags={tags}
          current={tag.value}
          onPick={(picked) => {
            tag.value = picked;
          }}
        />
      )}
      <p class="muted small" role="status">
        {counted('list.results', shown.length)}
      </p>
      {app.accounts.value.length === 0 ? (
        <p class="card muted">{i18n.t('state.emptyText')}</p>
      ) : (
        <AccountTable
          accounts={shown}
          clock={app.clock}
          hideCodes={app.settings.value.hideCodes}
          copied={app.copied.value}
          onCopy={(account) => void copyCode(app, account)}
          selected={selected.value}
          onSelect={(next) => {
            selected.value = next;
          }}
          onEdit={(account) => {
            open.value = { kind: 'edit', account };
          }}
          onShowQr={(account) => {
            open.value = { kind: 'qr', account };
          }}
        />
      )}
      {deleted.length > 0 && (
        <section class="card stack">
          <h2>{i18n.t('bin.title')}</h2>
          <BinRows app={app} entries={deleted} />
        </section>
      )}
      {open.value && (
        <Dialog title={titleOf(open.value)} onClose={close}>
          {open.value.kind === 'add' && <AddView app={app} site="" onDone={close} />}
          {open.value.kind === 'edit' && <EditView app={app} account={open.value.account} onDone={close} />}
          {open.value.kind === 'qr' && <ShowQr app={app} account={open.value.account} />}
          {open.value.kind === 'delete' && (
            <DeleteForm accounts={chosen} onDelete={() => void remove()} onCancel={close} />
          )}
          {open.value.kind === 'tag' && <TagForm onSave={(names) => void addTags(names)} onCancel={close} />}
        </Dialog>
      )}
    </div>
  );
}

function titleOf(open: NonNullable<Open>): string {
  if (open.kind === 'add') return i18n.t('form.titleAdd');
  if (open.kind === 'delete') return i18n.t('common.delete');
  return open.kind === 'tag' ? i18n.t('table.tagTitle') : nameOf(open.account) || i18n.t('form.titleEdit');
}
