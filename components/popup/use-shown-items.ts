import { type Signal, useComputed, useSignal } from '@preact/signals';
import type { App } from '../../lib/app/state/app.ts';
import { guessed, type Item, listed, listItems } from '../../lib/app/state/list.ts';
import { tagsOf } from '../../lib/app/state/order.ts';

/** The search, the chosen tag, and what they leave of the list. */
export interface ShownItems {
  query: Signal<string>;
  /** Empty = all. */
  tag: Signal<string>;
  items: readonly Item[];
  /** Tags to choose from; empty where they would not help. */
  tags: readonly string[];
  /** What was meant, if the search found accounts by a guess only; else empty. */
  guess: string;
}

export function useShownItems(app: App): ShownItems {
  const query = useSignal('');
  const tag = useSignal('');
  const ordered = useComputed(() =>
    listed(app.accounts.value, { tag: tag.value, sort: app.settings.value.sort, usage: app.usage.value }),
  );
  const items = useComputed(() =>
    listItems(ordered.value, {
      query: query.value,
      usage: app.usage.value,
      url: app.tab.value?.url ?? '',
    }),
  ).value;
  const tags = useComputed(() => tagsOf(app.accounts.value, app.tags.value)).value;
  return {
    query,
    tag,
    items,
    tags: query.value === '' || items.length > 0 ? tags : [],
    guess: query.value === '' ? '' : guessed(items, query.value),
  };
}
