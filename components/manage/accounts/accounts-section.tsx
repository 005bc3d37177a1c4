import { signal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyCode, removeAccounts, tagAccounts, togglePin } from '../../../lib/app/actions/accounts.ts';
import { leaveForm } from '../../../lib/app/actions/kept-form.ts';
import { isPastedSetup, pastedSetup } from '../../../lib/app/actions/take-pasted.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { Draft } from '../../../lib/app/state/draft.ts';
import { nameOf, tagsOf } from '../../../lib/app/state/order.ts';
import { Failure } from '../../../lib/failure.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { search } from '../../../lib/otp/search.ts';
import { AddView } from '../../shared/add-view.tsx';
import { EditView } from '../../shared/edit-view.tsx';
import { PlusIcon } from '../../shared/list-icons.tsx';
import { ShowQr } from '../../shared/show-qr.tsx';
import { TagFilter } from '../../shared/tag-filter.tsx';
import { usePaste } from '../../shared/use-paste.ts';
import { Dialog } from '../dialog.tsx';
import type { SectionProps } from '../section.ts';
import { AccountTable, type TableOrder } from './account-table.tsx';
import { BinRows, binMatches, useBin } from './bin-rows.tsx';
import { DeleteForm } from './delete-form.tsx';
import { TagForm } from './tag-form.tsx';
import './accounts.css';

type Open =
  | { kind: 'add'; pasted?: string; typed?: Draft }
  | { kind: 'edit'; account: Account; typed?: Draft }
  | { kind: 'qr'; account: Account }
  | { kind: 'tag' }
  | { kind: 'delete' }
  | undefined;

/** Search and sort order are kept while the user visits other sections. */
const query = signal('');
const tag = signal('');
const order = signal<TableOrder>({ by: 'mine', isDescending: false });

/** All accounts as a table, with search, bulk actions and editing. */
export function AccountsSection({ app }: SectionProps) {
  const selected = useSignal<ReadonlySet<string>>(new Set());
  const open = useSignal<Open>(undefined);
  const isSearching = useComputed(() => query.value.trim() !== '').value;
  const bin = useBin(app, isSearching);
  const deleted = isSearching ? binMatches(bin ?? [], query.value) : [];
  const tags = useComputed(() => tagsOf(app.accounts.value)).value;
  const shown = useComputed(() => {
    const tagged = tag.value === '' ? app.accounts.value : app.accounts.value.filter((a) => a.tags.includes(tag.value));
    return inOrder(search(tagged, query.value), order.value);
  }).value;
  const chosen = shown.filter(({ id }) => selected.value.has(id));
  const close = () => {
    open.value = undefined;
    leaveForm(app, ({ id, draft }) => {
      const account = app.accounts.value.find((each) => each.id === id);
      open.value = account ? { kind: 'edit', account, typed: draft } : { kind: 'add', typed: draft };
    });
  };
  const searchField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target !== document.body) return;
      event.preventDefault();
      searchField.current?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);
  usePaste((data) => {
    if (open.value) return false;
    void pastedSetup(data).then((text) => {
      if (text === undefined) return;
      if (!/^otpauth-migration:/i.test(text)) open.value = { kind: 'add', pasted: text };
      else
        app.notices.problem(new Failure('uri-is-migration'), {
          label: i18n.t('transfer.import'),
          run: () => {
            app.notices.dismiss();
            location.hash = '#transfer';
          },
        });
    }, app.notices.problem);
    return isPastedSetup(data);
  });

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
          ref={searchField}
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
        <div class="card stack">
          <p class="muted">{i18n.t('state.emptyText')}</p>
          <div>
            <a class="button" href="#transfer">
              {i18n.t('state.emptyImport')}
            </a>
          </div>
        </div>
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
          onPin={(account) => void togglePin(app, account)}
          order={order.value}
          onOrder={(next) => {
            order.value = next;
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
          {open.value.kind === 'add' && (
            <AddView
              app={app}
              site=""
              onDone={close}
              pasted={open.value.pasted ?? ''}
              {...(open.value.typed ? { typed: open.value.typed } : {})}
            />
          )}
          {open.value.kind === 'edit' && (
            <EditView
              app={app}
              account={open.value.account}
              onDone={close}
              {...(open.value.typed ? { typed: open.value.typed } : {})}
            />
          )}
          {open.value.kind === 'qr' && <ShowQr app={app} account={open.value.account} />}
          {open.value.kind === 'delete' && (
            <DeleteForm accounts={chosen} onDelete={() => void remove()} onCancel={close} />
          )}
          {open.value.kind === 'tag' && (
            <TagForm known={tags} onSave={(names) => void addTags(names)} onCancel={close} />
          )}
        </Dialog>
      )}
    </div>
  );
}

/** The accounts sorted by a column. */
function inOrder(accounts: readonly Account[], { by, isDescending }: TableOrder): readonly Account[] {
  if (by === 'mine') return accounts;
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const text = (account: Account) => (by === 'name' ? `${nameOf(account)} ${account.account}` : account.tags.join(' '));
  const sign = isDescending ? -1 : 1;
  return accounts.toSorted((a, b) => sign * collator.compare(text(a), text(b)));
}

function titleOf(open: NonNullable<Open>): string {
  if (open.kind === 'add') return i18n.t('form.titleAdd');
  if (open.kind === 'delete') return i18n.t('common.delete');
  return open.kind === 'tag' ? i18n.t('table.tagTitle') : nameOf(open.account) || i18n.t('form.titleEdit');
}
