import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changesTo } from '../../../lib/app/actions/backup.ts';
import { restoreState } from '../../../lib/app/actions/security.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { App } from '../../../lib/app/state/app.ts';
import type { EarlierState } from '../../../lib/protocol/security-ports.ts';
import type { Changes } from '../../../lib/vault/backup.ts';
import { dateTime, type Security } from '../security/use-security.ts';
import { ChangesList } from './changes.tsx';

const REASONS: Record<EarlierState['reason'], () => string> = {
  save: () => '',
  remove: () => i18n.t('backup.beforeRemove'),
  import: () => i18n.t('backup.beforeImport'),
  migration: () => i18n.t('backup.beforeUpdate'),
  restore: () => i18n.t('backup.beforeRestore'),
  sync: () => i18n.t('backup.beforeSync'),
  slots: () => i18n.t('backup.beforeSlots'),
  rekey: () => i18n.t('backup.beforeRekey'),
  conflict: () => i18n.t('backup.conflict'),
};

/** Earlier states of the vault, with date and number of accounts, to preview and restore. */
export function EarlierCard({ app, security }: { app: App; security: Security }) {
  const states = useEarlierStates(app, security);
  const [open, setOpen] = useState<EarlierState | undefined>();
  const restore = async (state: EarlierState) => {
    const isBack = await security.act(() => restoreState(app, state.key));
    if (!isBack) return;
    setOpen(undefined);
    await app.refresh();
    app.notices.say(i18n.t('backup.restored'));
  };

  const changes = open?.accounts && changesTo(app, open.accounts);
  return (
    <section class="card stack">
      <div class="card-title">
        <h2>{i18n.t('backup.earlier')}</h2>
        <p class="muted small">{i18n.t('backup.earlierText')}</p>
      </div>
      {states?.length === 0 && <p class="muted">{i18n.t('backup.earlierNone')}</p>}
      <ul class="rows">
        {states?.map((state) => (
          <StateRow
            key={state.key}
            state={state}
            changes={open === state ? changes : undefined}
            onToggle={() => setOpen(open === state ? undefined : state)}
            onRestore={() => void restore(state)}
          />
        ))}
      </ul>
    </section>
  );
}

/** The earlier states, read again with each change of the accounts; undefined until they were read. */
function useEarlierStates(app: App, { ports }: Security): EarlierState[] | undefined {
  const [states, setStates] = useState<EarlierState[] | undefined>();
  const accounts = app.accounts.value;
  useEffect(() => {
    let isCurrent = true;
    ports.earlierStates().then(
      (found) => {
        if (isCurrent) setStates(found);
      },
      (error) => app.notices.problem(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [accounts, ports, app]);
  return states;
}

interface StateRowProps {
  state: EarlierState;
  /** What restoring it would change, if it is open. */
  changes: Changes | undefined;
  onToggle(): void;
  onRestore(): void;
}

function StateRow({ state, changes, onToggle, onRestore }: StateRowProps) {
  const id = useId();
  return (
    <li>
      <span id={id}>
        {dateTime(state.saved)}
        <span class="muted small">
          {[
            state.accounts ? counted('list.results', state.accounts.length) : i18n.t('backup.unreadable'),
            REASONS[state.reason](),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {state.accounts && (
        <button
          type="button"
          class="button"
          data-kind="quiet"
          aria-describedby={id}
          aria-expanded={changes !== undefined}
          onClick={onToggle}
        >
          {i18n.t('backup.look')}
        </button>
      )}
      {changes && (
        <div class="stack rows-detail">
          <ChangesList changes={changes} />
          <div>
            <button
              type="button"
              class="button"
              data-kind={changes.removed.length > 0 ? 'danger' : 'primary'}
              onClick={onRestore}
            >
              {i18n.t('backup.restoreState')}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
