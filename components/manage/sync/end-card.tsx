import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { endSync, forgetSync, leaveSync } from '../../../lib/app/actions/sync.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { ConfirmPassphrase } from '../../shared/confirm-passphrase.tsx';
import { CardHead } from '../card-head.tsx';
import { type Connected, isOver, type SyncProps } from './props.ts';

/** Leaves the sync, or ends it for all devices. */
export function EndCard({ app, act, status }: SyncProps & { status: Connected }) {
  const [isEnding, setEnding] = useState(false);
  const [isBusy, setBusy] = useState(false);
  // A storage that is gone for good must not hold a device.
  const [unreachedAt, setUnreachedAt] = useState(0);
  // After a run that ended well since then there is nothing to leave without.
  const isUnreached = unreachedAt > status.last.at;
  const leave = async (how: (app: App) => Promise<void>) => {
    setBusy(true);
    const isDone = await act(() => how(app));
    setUnreachedAt(isDone ? 0 : Date.now());
    if (isDone) app.notices.say(i18n.t('sync.left'));
    setBusy(false);
  };
  const end = async (passphrase: string) => {
    await endSync(app, passphrase);
    app.notices.say(i18n.t('sync.ended'));
    await act(async () => undefined);
  };
  return (
    <section class="card stack" aria-busy={isBusy}>
      <CardHead title={i18n.t('sync.leave')} text={i18n.t('sync.leaveText')}>
        <button type="button" class="button" onClick={() => void leave(status.stopped === '' ? leaveSync : forgetSync)}>
          {i18n.t('sync.leaveAct')}
        </button>
      </CardHead>
      {isUnreached && (
        <div class="note bar" data-tone="warn" role="alert">
          <p>{i18n.t('sync.leaveAnywayText')}</p>
          <button type="button" class="button" onClick={() => void leave(forgetSync)}>
            {i18n.t('sync.leaveAnyway')}
          </button>
        </div>
      )}
      {!isOver(status) && (
        <>
          <header class="card-head card-form">
            <div>
              <h2>{i18n.t('sync.end')}</h2>
              <p class="muted small">{i18n.t('sync.endText')}</p>
            </div>
            {!isEnding && (
              <button type="button" class="button" onClick={() => setEnding(true)}>
                {i18n.t('sync.endAct')}
              </button>
            )}
          </header>
          {isEnding && (
            <ConfirmPassphrase text={i18n.t('sync.endText')} action={i18n.t('sync.endAct')} onConfirm={end} />
          )}
        </>
      )}
    </section>
  );
}
