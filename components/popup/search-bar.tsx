import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { IconButton } from '../shared/icon-button.tsx';
import { CloseIcon, LockIcon, MoreIcon, PlusIcon, SearchIcon } from '../shared/list-icons.tsx';
import { GRID_ID, rowId } from './account-list.tsx';

export interface SearchBarProps {
  query: string;
  /** Index of the active row, -1 = none. */
  active: number;
  hasAccounts: boolean;
  inputRef: Ref<HTMLInputElement>;
  onQuery(query: string): void;
  onAdd(): void;
  onLock(): void;
  onMenu(anchor: HTMLElement): void;
}

/** The search field, which has the focus, and the actions that do not concern a single account. */
export function SearchBar(props: SearchBarProps) {
  return (
    <header class="top">
      <search class="search">
        <SearchIcon size={17} />
        <input
          ref={props.inputRef}
          type="text"
          role="combobox"
          aria-label={i18n.t('list.search')}
          aria-expanded={props.hasAccounts}
          aria-controls={GRID_ID}
          aria-haspopup="grid"
          aria-autocomplete="list"
          aria-activedescendant={props.active >= 0 ? rowId(props.active) : undefined}
          placeholder={i18n.t('list.search')}
          value={props.query}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={200}
          enterkeyhint="done"
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
        {props.query !== '' && (
          <IconButton label={i18n.t('list.searchClear')} onClick={() => props.onQuery('')}>
            <CloseIcon size={15} />
          </IconButton>
        )}
      </search>
      <IconButton title={i18n.t('list.add')} label={i18n.t('list.add')} onClick={props.onAdd}>
        <PlusIcon />
      </IconButton>
      <IconButton title={i18n.t('list.lock')} label={i18n.t('list.lock')} onClick={props.onLock}>
        <LockIcon />
      </IconButton>
      <IconButton
        title={i18n.t('list.menu')}
        label={i18n.t('list.menu')}
        aria-haspopup="menu"
        onClick={(event) => props.onMenu(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
    </header>
  );
}
