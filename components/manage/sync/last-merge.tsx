import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changesTo } from '../../../lib/app/actions/backup.ts';
import { accountsBeforeMerge, undoLastMerge } from '../../../lib/app/actions/sync.ts';
import type { Changes } from '../../../lib/vault/backup.ts';
import { ChangesList } from '../backup/changes.tsx';
import type { Connected, SyncProps } from './props.ts';

/** What the last merge changed; undone after a look at what that does. */
export function LastMerge({ app, act, status }: SyncProps & { status: Connected }) {
  const [changes, setChanges] = useState<Changes | undefined>();
  const { added, changed, removed } = status.last;
  if (added + changed + removed === 0) return null;
  const look = () => act(async () => setChanges(changesTo(app, await accountsBeforeMerge(app))));
  const undo = async () => {
    const isDone = await act(() => undoLastMerge(app));
    setChanges(undefined);
    if (isDone) app.notices.say(i18n.t('sync.undone'));
  };
  return (
    <div class="stack">
      <div class="bar">
        <p class="small">{i18n.t('sync.lastChanges', [String(added), String(changed), String(removed)])}</p>
        {status.canUndo && !changes && (
          <button type="button" class="button" data-kind="quiet" onClick={() => void look()}>
            {i18n.t('sync.undoLook')}
          </button>
        )}
      </div>
      {changes && (
        <div class="note stack">
          <ChangesList changes={changes} />
          <p class="small">{i18n.t('sync.undoText')}</p>
          <div class="bar">
            <button type="button" class="button" onClick={() => void undo()}>
              {i18n.t('sync.undo')}
            </button>
            <button type="button" class="button" data-kind="quiet" onClick={() => setChanges(undefined)}>
              {i18n.t('common.cancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
