import type { Ref } from 'preact';
import { i18n } from '#i18n';

export interface SearchFieldProps {
  query: string;
  inputRef?: Ref<HTMLInputElement>;
  /** Whether it has the focus when its section opens. */
  autofocus?: boolean;
  onQuery(query: string): void;
}

/** The search above a list of accounts. */
export function SearchField({ query, inputRef, autofocus = false, onQuery }: SearchFieldProps) {
  return (
    <input
      class="input toolbar-search"
      type="search"
      autocomplete="off"
      placeholder={i18n.t('list.search')}
      aria-label={i18n.t('list.search')}
      autofocus={autofocus}
      ref={inputRef ?? null}
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
    />
  );
}
