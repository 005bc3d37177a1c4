import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { syncStatus } from '../../../lib/app/actions/sync.ts';
import type { SyncStatus } from '../../../lib/protocol/sync-messages.ts';
import type { SectionProps } from '../section.ts';
import { ConnectCard } from './connect-card.tsx';
import { DevicesCard } from './devices-card.tsx';
import { EndCard } from './end-card.tsx';
import { JoinCard } from './join-card.tsx';
import { JoiningCard } from './joining-card.tsx';
import { isOver } from './props.ts';
import { StatusCard } from './status-card.tsx';

/** Polling interval of the status while the page is open, ms. */
const LOOK_AGAIN = 5000;

/** Sync through a storage of the user's own. */
export function SyncSection({ app }: SectionProps) {
  const [status, setStatus] = useState<SyncStatus | undefined>();
  const look = async () => {
    try {
      setStatus(await syncStatus(app));
    } catch (error) {
      app.notices.problem(error);
    }
  };
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [app]);
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
      return true;
    } catch (error) {
      app.notices.problem(error);
      return false;
    } finally {
      await look();
    }
  };
  if (!status) return null;
  const props = { app, act };
  return (
    <div class="stack settings">
      <p class="lead">{i18n.t('sync.intro')}</p>
      {status.isConnected ? (
        <>
          <StatusCard {...props} status={status} />
          {!isOver(status) && (
            <>
              <DevicesCard {...props} status={status} />
              <JoiningCard {...props} status={status} />
            </>
          )}
          <EndCard {...props} status={status} />
        </>
      ) : (
        <>
          <ConnectCard {...props} />
          <JoinCard {...props} />
        </>
      )}
      <p class="muted small">{i18n.t('sync.privacy')}</p>
    </div>
  );
}
