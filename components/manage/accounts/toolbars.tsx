import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { counted } from '../../../lib/app/counted.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { PlusIcon } from '../../shared/list-icons.tsx';
import { SearchField } from '../search-field.tsx';

export interface SearchToolbarProps {
  query: string;
  inputRef: Ref<HTMLInputElement>;
  onQuery(query: string): void;
  onAdd(): void;
}

/** The search above the table, and the button that adds an account. */
export function SearchToolbar({ query, inputRef, onQuery, onAdd }: SearchToolbarProps) {
  return (
    <div class="bar">
      <SearchField query={query} inputRef={inputRef} autofocus onQuery={onQuery} />
      <button type="button" class="button" data-kind="primary" onClick={onAdd}>
        <PlusIcon />
        {i18n.t('form.add')}
      </button>
    </div>
  );
}

export interface SelectionToolbarProps {
  /** How many accounts the table shows. */
  shown: number;
  chosen: readonly Account[];
  onTag(): void;
  onDelete(): void;
}

/** How many accounts there are; once some are selected, what can be done with them. As high in both cases. */
export function SelectionToolbar({ shown, chosen, onTag, onDelete }: SelectionToolbarProps) {
  const hasAny = chosen.length > 0;
  return (
    <div
      class="bar selection"
      data-on={hasAny || undefined}
      {...(hasAny ? { role: 'toolbar', 'aria-label': i18n.t('table.selection') } : {})}
    >
      <span class="small" role="status">
        {hasAny ? counted('table.selected', chosen.length) : counted('list.results', shown)}
      </span>
      {hasAny && (
        <>
          <button type="button" class="button" onClick={onTag}>
            {i18n.t('table.tag')}
          </button>
          <a class="button" href={`#transfer/${chosen.map(({ id }) => id).join(',')}`}>
            {i18n.t('table.export')}
          </a>
          <button type="button" class="button" data-kind="danger" onClick={onDelete}>
            {i18n.t('common.delete')}
          </button>
        </>
      )}
    </div>
  );
}
