import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { counted } from '../../../lib/app/counted.ts';
import type { Clock } from '../../../lib/app/state/clock.ts';
import type { Choice, ImportRow } from '../../../lib/app/state/import-rows.ts';
import { nameOf } from '../../../lib/app/state/order.ts';
import { must } from '../../../lib/must.ts';
import { fullName } from '../../../lib/otp/account.ts';
import { needsPin } from '../../../lib/otp/pin.ts';
import { WarnIcon } from '../../shared/icons.tsx';
import { LiveCode } from '../../shared/live-code.tsx';
import { TableName } from '../accounts/table-name.tsx';
import { TagChips } from '../tag-chips.tsx';
import './import-table.css';

export interface ImportTableProps {
  rows: readonly ImportRow[];
  choices: readonly Choice[];
  clock: Clock;
  /** Entries that could not be read, and the list of them. */
  unreadable: number;
  problems(isOpen: boolean): ComponentChildren;
  /** By index of the row. */
  onChoose(chosen: ReadonlyMap<number, Choice>): void;
}

const FILTERS = ['all', 'new', 'known', 'repeated'] as const;
type Filter = (typeof FILTERS)[number] | 'unreadable';

const LABELS = {
  all: 'transfer.filterAll',
  new: 'transfer.filterNew',
  known: 'transfer.filterKnown',
  repeated: 'transfer.filterRepeated',
  unreadable: 'transfer.filterUnreadable',
} as const;

const kindOf = (row: ImportRow): Filter => (row.known ? 'known' : row.isRepeated ? 'repeated' : 'new');

/** Rows rendered at once; the codes of all of them tick. */
const CHUNK = 100;

/** Preview of the import: each account with its code, to compare with the old app before saving. */
export function ImportTable({ rows, choices, clock, unreadable, problems, onChoose }: ImportTableProps) {
  const [drawn, setDrawn] = useState(CHUNK);
  const [filter, setFilter] = useState<Filter>('all');
  const counts: Record<Filter, number> = { all: rows.length, new: 0, known: 0, repeated: 0, unreadable };
  for (const row of rows) counts[kindOf(row)] += 1;
  const shown = rows.flatMap((row, i) => (filter === 'all' || kindOf(row) === filter ? [i] : []));
  const fresh = rows.flatMap((row, i) => (row.known || row.isRepeated || row.mixedWord !== '' ? [] : [i]));
  const known = rows.flatMap((row, i) => (row.known ? [i] : []));
  const isAll = fresh.length > 0 && fresh.every((i) => choices[i] === 'add');
  const all = (indices: number[], choice: Choice) => onChoose(new Map(indices.map((i) => [i, choice])));

  return (
    <section class="stack" aria-label={i18n.t('transfer.review')}>
      <div class="bar toolbar">
        <fieldset class="filters" aria-label={counted('transfer.found', rows.length)}>
          {[...FILTERS, 'unreadable' as const].map(
            (each) =>
              counts[each] > 0 && (
                <button
                  key={each}
                  type="button"
                  class="tag"
                  aria-pressed={filter === each}
                  onClick={() => setFilter(each)}
                >
                  {counted(LABELS[each], counts[each])}
                </button>
              ),
          )}
        </fieldset>
        {known.length > 0 && (
          <label class="bar small">
            {counted('transfer.allKnown', known.length)}
            <select
              class="input known-all"
              value={commonOf(known.map((i) => choices[i]))}
              onInput={(event) => all(known, event.currentTarget.value as Choice)}
            >
              <option value="" hidden />
              <ChoiceOptions />
            </select>
          </label>
        )}
      </div>
      {filter === 'unreadable' ? (
        problems(true)
      ) : (
        <table class="table import-table">
          <thead>
            <tr>
              <th>
                <input
                  type="checkbox"
                  aria-label={i18n.t('table.selectAll')}
                  checked={isAll}
                  disabled={fresh.length === 0}
                  onInput={() => all(fresh, isAll ? 'skip' : 'add')}
                />
              </th>
              <th>{i18n.t('form.account')}</th>
              <th>{i18n.t('table.code')}</th>
              <th>{i18n.t('form.tags')}</th>
              <th>{i18n.t('transfer.state')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, drawn).map((i) => (
              <Row
                key={i}
                row={must(rows[i])}
                choice={must(choices[i])}
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
      {filter !== 'unreadable' && problems(false)}
    </section>
  );
}

interface RowProps {
  row: ImportRow;
  choice: Choice;
  clock: Clock;
  onChoose(choice: Choice): void;
}

function Row({ row: { account, known, isRepeated, mixedWord }, choice, clock, onChoose }: RowProps) {
  const name = nameOf(account) || i18n.t('list.unnamed');
  return (
    <tr data-skipped={choice === 'skip' || undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={i18n.t('table.select', [name])}
          checked={choice !== 'skip'}
          onInput={() => onChoose(choice === 'skip' ? (known ? 'replace' : 'add') : 'skip')}
        />
      </td>
      <td>
        <TableName account={account} />
        {mixedWord !== '' && (
          <p class="import-doubt small">
            <WarnIcon size={16} />
            <span title={i18n.t('otp.mixedScripts', [mixedWord])}>
              <b>{i18n.t('transfer.lookalike')}.</b> {i18n.t('otp.mixedScripts', [mixedWord])}
            </span>
          </p>
        )}
      </td>
      <td>
        {needsPin(account) ? (
          <span class="muted small">{i18n.t('list.pinNeeded')}</span>
        ) : (
          <LiveCode account={account} clock={clock} showsCounted />
        )}
      </td>
      <td>
        <TagChips tags={account.tags} />
      </td>
      <td>
        {known ? (
          <>
            <select
              class="input"
              aria-label={i18n.t('transfer.knownOf', [name])}
              value={choice}
              onInput={(event) => onChoose(event.currentTarget.value as Choice)}
            >
              <ChoiceOptions />
            </select>
            <span class="muted small">{i18n.t('transfer.known', [fullName(known)])}</span>
          </>
        ) : (
          <span class="muted small">{i18n.t(isRepeated ? 'transfer.repeated' : 'transfer.new')}</span>
        )}
      </td>
    </tr>
  );
}

/** The choice that all rows share; empty if they differ. */
function commonOf(choices: readonly (Choice | undefined)[]): Choice | '' {
  const [first] = choices;
  return first !== undefined && choices.every((choice) => choice === first) ? first : '';
}

function ChoiceOptions() {
  return (
    <>
      <option value="skip">{i18n.t('transfer.skip')}</option>
      <option value="replace">{i18n.t('transfer.replace')}</option>
      <option value="add">{i18n.t('transfer.keepBoth')}</option>
    </>
  );
}
