import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { restoreFromBin } from '../../../lib/app/actions/bin.ts';
import { shownName } from '../../../lib/app/shown-name.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { search } from '../../../lib/otp/search.ts';
import type { BinEntry } from '../../../lib/protocol/security-ports.ts';
import { dateOnly } from '../../shared/date-only.ts';
import { TableName } from './table-name.tsx';

/** The content of the bin; undefined until it was read. */
export function useBin(app: App, isWanted = true): readonly BinEntry[] | undefined {
  const [bin, setBin] = useState<readonly BinEntry[] | undefined>();
  const accounts = app.accounts.value;
  useEffect(() => {
    let isCurrent = true;
    if (isWanted)
      app.ports
        .security()
        .then((ports) => ports.readBin())
        .then(
          (found) => {
            if (isCurrent) setBin(found);
          },
          (error) => app.notices.problem(error),
        );
    return () => {
      isCurrent = false;
    };
  }, [app, accounts, isWanted]);
  return bin;
}

/** The entries that match a search. */
export function binMatches(bin: readonly BinEntry[], query: string): BinEntry[] {
  const found = new Set(
    search(
      bin.map(({ account }) => account),
      query,
    ),
  );
  return bin.filter(({ account }) => found.has(account));
}

/** Deleted accounts, each with its expiry date and a button to restore it. */
export function BinRows({ app, entries }: { app: App; entries: readonly BinEntry[] }) {
  const restore = (entry: BinEntry) => restoreFromBin(app, entry).catch((error) => app.notices.problem(error));
  return (
    <ul class="rows">
      {entries.map((entry) => (
        <li key={entry.account.id}>
          <span>
            <TableName account={entry.account} />
          </span>
          <span class="bar">
            <span class="muted small">{i18n.t('bin.goes', [dateOnly(entry.goes)])}</span>
            <button
              type="button"
              class="button"
              aria-label={i18n.t('bin.restoreOf', [shownName(entry.account)])}
              onClick={() => void restore(entry)}
            >
              {i18n.t('bin.restore')}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
