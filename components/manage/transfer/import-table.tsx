import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { counted } from '../../../lib/app/counted.ts';
import type { Clock } from '../../../lib/app/state/clock.ts';
import type { Choice, ImportRow } from '../../../lib/app/state/import-rows.ts';
import { must } from '../../../lib/must.ts';
import type { TagLooks } from '../../../lib/replica/tags.ts';
import { SelectAllHead } from '../select-all-head.tsx';
import { ChoiceOptions, ImportTableRow } from './import-table-row.tsx';
import './import-table.css';

export interface ImportTableProps {
  rows: readonly ImportRow[];
  choices: readonly Choice[];
  tagLooks: TagLooks;
  clock: Clock;
  /** Entries that could not be read, and the list of them. */
  unreadable: number;
  problems(options?: { isOpen: boolean }): ComponentChildren;
  /** By index of the row. */
  onChoose(chosen: ReadonlyMap<number, Choice>): void;
}

const FILTERS = ['all', 'new', 'known', 'repeated'] as const;
type Filter = (typeof FILTERS)[number] | 'unreadable';

const LABELS: Record<Filter, (count: number) => string> = {
  all: (count) => counted('transfer.filterAll', count),
  new: (count) => counted('transfer.filterNew', count),
  known: (count) => counted('transfer.filterKnown', count),
  repeated: (count) => counted('transfer.filterRepeated', count),
  unreadable: (count) => counted('transfer.filterUnreadable', count),
};

const kindOf = (row: ImportRow): Filter => (row.known ? 'known' : row.isRepeated ? 'repeated' : 'new');

/** Rows rendered at once; the codes of all of them tick. */
const CHUNK = 100;

/** Preview of the import: each account with its code, to compare with the old app before saving. */
export function ImportTable({ rows, choices, tagLooks, clock, unreadable, problems, onChoose }: ImportTableProps) {
  const [drawn, setDrawn] = useState(CHUNK);
  const [filter, setFilter] = useState<Filter>('all');
  const counts: Record<Filter, number> = { all: rows.length, new: 0, known: 0, repeated: 0, unreadable };
  for (const row of rows) counts[kindOf(row)] += 1;
  const shown = rows.flatMap((row, i) => (filter === 'all' || kindOf(row) === filter ? [i] : []));
  const fresh = rows.flatMap((row, i) => (row.known || row.isRepeated || row.mixedWord !== '' ? [] : [i]));
  const known = rows.flatMap((row, i) => (row.known ? [i] : []));
  const all = (indices: number[], choice: Choice) => onChoose(new Map(indices.map((i) => [i, choice])));

  return (
    <section class="stack" aria-label={i18n.t('transfer.review')}>
      <div class="bar">
        <Filters counts={counts} filter={filter} onFilter={setFilter} />
        {known.length > 0 && (
          <KnownChoice choices={known.map((i) => choices[i])} onChoose={(choice) => all(known, choice)} />
        )}
      </div>
      {filter === 'unreadable' ? (
        problems({ isOpen: true })
      ) : (
        <table class="table import-table">
          <SelectAllHead
            selected={fresh.map((i) => choices[i] === 'add')}
            onAll={(isOn) => all(fresh, isOn ? 'add' : 'skip')}
          >
            <th>{i18n.t('form.account')}</th>
            <th>{i18n.t('table.code')}</th>
            <th>{i18n.t('form.tags')}</th>
            <th>{i18n.t('transfer.state')}</th>
          </SelectAllHead>
          <tbody>
            {shown.slice(0, drawn).map((i) => (
              <ImportTableRow
                key={i}
                row={must(rows[i])}
                choice={must(choices[i])}
                tagLooks={tagLooks}
                clock={clock}
                onChoose={(choice) => onChoose(new Map([[i, choice]]))}
              />
            ))}
          </tbody>
        </table>
      )}
      {filter !== 'unreadable' && drawn < shown.length && (
        <button type="button" class="button" onClick={() => setDrawn(drawn + CHUNK)}>
          {counted('transfer.showMore', shown.length - drawn)}
        </button>
      )}
      {filter !== 'unreadable' && problems()}
    </section>
  );
}

interface FiltersProps {
  counts: Readonly<Record<Filter, number>>;
  filter: Filter;
  onFilter(filter: Filter): void;
}

function Filters({ counts, filter, onFilter }: FiltersProps) {
  return (
    <fieldset class="filters" aria-label={counted('transfer.found', counts.all)}>
      {[...FILTERS, 'unreadable' as const].map(
        (each) =>
          counts[each] > 0 && (
            <button key={each} type="button" class="tag" aria-pressed={filter === each} onClick={() => onFilter(each)}>
              {LABELS[each](counts[each])}
            </button>
          ),
      )}
    </fieldset>
  );
}

interface KnownChoiceProps {
  /** Of the rows whose account is in the vault. */
  choices: readonly (Choice | undefined)[];
  onChoose(choice: Choice): void;
}

/** One choice for all accounts that the vault has. */
function KnownChoice({ choices, onChoose }: KnownChoiceProps) {
  return (
    <label class="bar small">
      {counted('transfer.allKnown', choices.length)}
      <select
        class="input known-all"
        value={commonOf(choices)}
        onInput={(event) => onChoose(event.currentTarget.value as Choice)}
      >
        <option value="" hidden />
        <ChoiceOptions />
      </select>
    </label>
  );
}

/** The choice that all rows share; empty if they differ. */
function commonOf(choices: readonly (Choice | undefined)[]): Choice | '' {
  const [first] = choices;
  return first !== undefined && choices.every((choice) => choice === first) ? first : '';
}
