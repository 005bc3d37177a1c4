import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  allowAddress,
  changeAccess,
  decideMerge,
  dismissSyncNotices,
  type SyncAccess,
  syncNow,
} from '../../../lib/app/actions/sync.ts';
import { counted } from '../../../lib/app/counted.ts';
import { fromFailureData } from '../../../lib/failure-data.ts';
import { explain } from '../../shared/explain.ts';
import { dateTime } from '../security/use-security.ts';
import { AccessFields } from './access-fields.tsx';
import { LastMerge } from './last-merge.tsx';
import { type Connected, isOver, type SyncProps } from './props.ts';

type Notice = keyof Connected['notices'];

const DAY = 86_400_000;
/** Accounts of a held merge that are named. */
const SHOWN = 20;
/** Notices that are shown only if they persist: some storages list changes with a delay. */
const LATE = new Set<Notice>(['rollback', 'withheld']);

const NOTICES: Record<Notice, (since: string) => string> = {
  rollback: (since) => i18n.t('sync.noticeRollback', [since]),
  withheld: () => i18n.t('sync.noticeWithheld'),
  tampered: () => i18n.t('sync.noticeTampered'),
  newer: () => i18n.t('sync.noticeNewer'),
  'own-gone': () => i18n.t('sync.noticeOwnGone'),
  copy: () => i18n.t('sync.noticeCopy'),
  'foreign-head': () => i18n.t('sync.noticeForeign'),
  'own-head': () => i18n.t('sync.noticeOwnHead'),
  'two-syncs': () => i18n.t('sync.noticeTwoSyncs'),
  clock: () => i18n.t('sync.noticeClock'),
};

function noticesOf({ notices }: Connected): string[] {
  return (Object.keys(NOTICES) as Notice[]).flatMap((what) => {
    const since = notices[what];
    if (since === undefined || (LATE.has(what) && Date.now() - since <= DAY)) return [];
    return NOTICES[what](dateTime(since));
  });
}

/** Why sync is stopped: the reason of a head, or a failure code. */
function reasonOf(status: Connected): string {
  const { stopped, last, url } = status;
  const code = stopped || last.problem;
  if (code === '') return '';
  return explain(
    fromFailureData(
      isOver(status)
        ? { code: 'sync-stopped', params: { why: code } }
        : { code, params: { seconds: 0, status: last.status, host: new URL(url).host } },
    ),
  );
}

/** Time and result of the last run, and what needs the user. */
export function StatusCard({ app, act, status }: SyncProps & { status: Connected }) {
  const [isBusy, setBusy] = useState(false);
  const { last, held, lost } = status;
  const reason = reasonOf(status);
  const run = (work: () => Promise<unknown>) => async () => {
    setBusy(true);
    await act(work);
    setBusy(false);
  };
  // The browser shows its prompt only straight from a click: no await may come before it.
  const tryNow = () =>
    status.stopped === 'sync-permission' ? allowAddress(app, status.url).then(() => syncNow(app)) : syncNow(app);
  return (
    <section class="card stack" aria-busy={isBusy}>
      <header class="card-head">
        <div>
          <h2>{i18n.t('sync.status')}</h2>
          <p role="status">{last.at ? i18n.t('sync.lastRun', [dateTime(last.at)]) : i18n.t('sync.never')}</p>
        </div>
        {!isOver(status) && (
          <button type="button" class="button" onClick={run(tryNow)}>
            {i18n.t('sync.now')}
          </button>
        )}
      </header>
      {reason && (
        <p class="note" data-tone="warn" role="alert">
          {reason} {isOver(status) && status.stopped !== 'closed' && i18n.t('sync.again')}
        </p>
      )}
      {held.length > 0 && <HeldMerge held={held} onDecide={(how) => void run(() => decideMerge(app, how))()} />}
      {lost.length > 0 && (
        <div class="note bar" role="status">
          <p>{i18n.t('sync.lost', [lost.join(', ')])}</p>
          <button type="button" class="button" onClick={run(() => dismissSyncNotices(app))}>
            {i18n.t('sync.seen')}
          </button>
        </div>
      )}
      {noticesOf(status).map((text) => (
        <p class="note" key={text}>
          {text}
        </p>
      ))}
      <LastMerge app={app} act={act} status={status} />
      <p class="small">
        {i18n.t('sync.fingerprint', [status.fingerprint])} <span class="muted">{i18n.t('sync.fingerprintHint')}</span>
      </p>
      {last.bytes > 0 && <p class="muted small">{i18n.t('sync.bytes', [String(Math.ceil(last.bytes / 1024))])}</p>}
      {!isOver(status) && (
        <AccessForm
          status={status}
          isOpen={status.stopped === 'sync-auth' || last.problem === 'sync-moved'}
          onSave={(access) => void run(() => changeAccess(app, access))()}
        />
      )}
    </section>
  );
}

interface HeldMergeProps {
  /** Names of the accounts that it would delete. */
  held: readonly string[];
  onDecide(decision: 'keep' | 'take'): void;
}

/** A merge that waits for the user's decision. */
function HeldMerge({ held, onDecide }: HeldMergeProps) {
  return (
    <div class="note stack" data-tone="warn" role="alert">
      <p>{i18n.t('sync.held', [String(held.length)])}</p>
      <p class="small">
        {held.slice(0, SHOWN).join(', ')} {held.length > SHOWN && counted('backup.more', held.length - SHOWN)}
      </p>
      <div class="bar">
        <button type="button" class="button" onClick={() => onDecide('keep')}>
          {i18n.t('sync.heldKeep')}
        </button>
        <button type="button" class="button" onClick={() => onDecide('take')}>
          {i18n.t('sync.heldTake')}
        </button>
      </div>
    </div>
  );
}

interface AccessFormProps {
  status: Connected;
  isOpen: boolean;
  onSave(access: SyncAccess): void;
}

/** Another address or app password for the same folder. */
function AccessForm({ status, isOpen, onSave }: AccessFormProps) {
  const [access, setAccess] = useState({ url: status.url, user: status.user, password: '' });
  const save = (event: Event) => {
    event.preventDefault();
    onSave(access);
  };
  return (
    <details open={isOpen}>
      <summary>{i18n.t('sync.access')}</summary>
      <form class="stack card-form" onSubmit={save}>
        <AccessFields access={access} error="" onInput={setAccess} />
        <div>
          <button type="submit" class="button">
            {i18n.t('sync.accessSave')}
          </button>
        </div>
      </form>
    </details>
  );
}
