import { type Signal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyCode } from '../../../lib/app/actions/accounts.ts';
import { removeAccounts, tagAccounts, togglePin } from '../../../lib/app/actions/change-accounts.ts';
import { handOver } from '../../../lib/app/actions/handed-over.ts';
import { leaveForm } from '../../../lib/app/actions/kept-form.ts';
import { isPastedSetup, pastedSetups } from '../../../lib/app/actions/take-pasted.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { tagsOf } from '../../../lib/app/state/order.ts';
import { TagFilter } from '../../shared/tag-filter.tsx';
import { usePaste } from '../../shared/use-paste.ts';
import type { SectionProps } from '../section.ts';
import { AccountDialog, type OpenDialog } from './account-dialog.tsx';
import { AccountTable } from './account-table.tsx';
import { BinRows, binMatches, useBin } from './bin-rows.tsx';
import { SearchToolbar, SelectionToolbar } from './toolbars.tsx';
import { order, query, tag, useShownAccounts } from './use-shown-accounts.ts';
import './accounts.css';

/** All accounts as a table, with search, bulk actions and editing. */
export function AccountsSection({ app }: SectionProps) {
  const selected = useSignal<ReadonlySet<string>>(new Set());
  const open = useSignal<OpenDialog | undefined>(undefined);
  const tags = useComputed(() => tagsOf(app.accounts.value, app.tags.value)).value;
  const shown = useShownAccounts(app);
  const chosen = shown.filter(({ id }) => selected.value.has(id));
  const searchField = useSlashKey();
  usePastedSetup(app, open);

  const close = () => {
    open.value = undefined;
    leaveForm(app, ({ id, draft }) => {
      const account = app.accounts.value.find((each) => each.id === id);
      open.value = account ? { kind: 'edit', account, typed: draft } : { kind: 'add', typed: draft };
    });
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
      <SearchToolbar
        query={query.value}
        inputRef={searchField}
        onQuery={set(query)}
        onAdd={() => set(open)({ kind: 'add' })}
      />
      {tags.length > 0 && <TagFilter tags={tags} looks={app.tags.value} current={tag.value} onPick={set(tag)} />}
      <SelectionToolbar
        shown={shown.length}
        chosen={chosen}
        onTag={() => set(open)({ kind: 'tag' })}
        onDelete={() => set(open)({ kind: 'delete' })}
      />
      {app.accounts.value.length === 0 ? (
        <NoAccounts />
      ) : (
        <AccountTable
          accounts={shown}
          tagLooks={app.tags.value}
          clock={app.clock}
          hideCodes={app.settings.value.hideCodes}
          copied={app.copied.value}
          onCopy={(account) => void copyCode(app, account)}
          selected={selected.value}
          onSelect={set(selected)}
          onEdit={(account) => set(open)({ kind: 'edit', account })}
          onShowQr={(account) => set(open)({ kind: 'qr', account })}
          onPin={(account) => void togglePin(app, account)}
          order={order.value}
          onOrder={set(order)}
        />
      )}
      <DeletedMatches app={app} />
      {open.value && (
        <AccountDialog
          app={app}
          open={open.value}
          chosen={chosen}
          onTag={(names) => void addTags(names)}
          onDelete={() => void remove()}
          onClose={close}
        />
      )}
    </div>
  );
}

/** As an event handler: sets a signal. */
function set<T>(target: Signal<T>) {
  return (value: T) => {
    target.value = value;
  };
}

/** “/” on the page focuses the search. @returns the ref of the search field */
function useSlashKey() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target !== document.body) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);
  return field;
}

/** A transfer code holds several accounts. */
const isTransfer = (text: string) => /^otpauth-migration:/i.test(text);

/**
 * A pasted link, key or picture of one opens the form, unless something is open. Several, and transfer codes, go to the
 * review of the import; out of the open form, too.
 */
function usePastedSetup(app: App, open: Signal<OpenDialog | undefined>): void {
  const take = (texts: readonly string[]) => {
    const [only = ''] = texts;
    if (texts.length === 1 && !isTransfer(only)) {
      open.value = { kind: 'add', pasted: only };
    } else if (texts.length > 0) {
      open.value = undefined;
      // Where importing is turned off, that page says so.
      if (!app.settings.value.managed.disableImport) handOver(texts);
      location.hash = '#transfer';
    }
  };
  usePaste((data) => {
    const isFree = !open.value || (open.value.kind === 'add' && isTransfer(data.getData('text/plain').trim()));
    if (!isFree || !isPastedSetup(data)) return false;
    void pastedSetups(data).then(take, app.notices.problem);
    return true;
  });
}

function NoAccounts() {
  return (
    <div class="card stack">
      <p class="muted">{i18n.t('state.emptyText')}</p>
      <div>
        <a class="button" href="#transfer">
          {i18n.t('state.emptyImport')}
        </a>
      </div>
    </div>
  );
}

/** What the search finds in the bin. */
function DeletedMatches({ app }: { app: App }) {
  const isSearching = useComputed(() => query.value.trim() !== '').value;
  const bin = useBin(app, isSearching);
  const deleted = isSearching ? binMatches(bin ?? [], query.value) : [];
  if (deleted.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{i18n.t('bin.title')}</h2>
      <BinRows app={app} entries={deleted} />
    </section>
  );
}
