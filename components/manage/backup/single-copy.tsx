import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { renewStore } from '../../../lib/app/actions/security.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { WarnIcon } from '../../shared/icons.tsx';

/** Warning while only one of the two stores has the vault, with a button to reset a store that cannot be read. */
export function SingleCopy({ app }: { app: App }) {
  const [isAsking, setAsking] = useState(false);
  const renew = async () => {
    try {
      await renewStore(app);
      setAsking(false);
    } catch (error) {
      app.notices.problem(error);
    }
  };
  return (
    <div class="note" data-tone="warn">
      <WarnIcon />
      <div class="stack">
        <span>{i18n.t('backup.oneCopy')}</span>
        {isAsking ? (
          <>
            <span>{i18n.t('backup.renewAsk')}</span>
            <span class="bar">
              <button type="button" class="button" data-kind="danger" onClick={() => void renew()}>
                {i18n.t('backup.renew')}
              </button>
              <button type="button" class="button" data-kind="quiet" onClick={() => setAsking(false)}>
                {i18n.t('common.cancel')}
              </button>
            </span>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {i18n.t('backup.renewOffer')}
          </button>
        )}
      </div>
    </div>
  );
}
