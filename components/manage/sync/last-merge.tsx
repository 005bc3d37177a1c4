import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changesTo } from '../../../lib/app/actions/backup.ts';
import { accountsBeforeMerge, undoLastMerge } from '../../../lib/app/actions/sync.ts';
import type { Changes } from '../../../lib/vault/backup.ts';
import { ChangesList } from '../backup/changes.tsx';
import type { Connected, SyncProps } from './props.ts';

/** What the last merge changed; undone after a look at what that does. */
export function LastMerge({ app, act, status }: SyncProps & { status: Connected }) {
  const [open, setOpen] = useState<{ merge: string; changes: Changes } | undefined>();
  const { added, changed, removed } = status.last;
  if (added + changed + removed === 0) return null;
  const preview = () =>
    act(async () => {
      const { merge, accounts } = await accountsBeforeMerge(app);
      setOpen({ merge, changes: changesTo(app, accounts) });
    });
  const undo = async (merge: string) => {
    const isDone = await act(() => undoLastMerge(app, merge));
    setOpen(undefined);
    if (isDone) app.notices.say(i18n.t('sync.undone'));
  };
  return (
    <div class="stack">
      <div class="bar">
        <p class="small">{i18n.t('sync.lastChanges', [String(added), String(changed), String(removed)])}</p>
        {status.canUndo && !open && (
          <button type="button" class="button" data-kind="quiet" onClick={() => void preview()}>
            {i18n.t('sync.undoLook')}
          </button>
        )}
      </div>
      {open && (
        <div class="note stack">
          <ChangesList changes={open.changes} />
          <p class="small">{i18n.t('sync.undoText')}</p>
          <div class="bar">
            <button type="button" class="button" onClick={() => void undo(open.merge)}>
              {i18n.t('sync.undo')}
            </button>
            <button type="button" class="button" data-kind="quiet" onClick={() => setOpen(undefined)}>
              {i18n.t('common.cancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
