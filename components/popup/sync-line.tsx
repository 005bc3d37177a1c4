import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openedPopup } from '../../lib/app/actions/sync-line.ts';
import type { App } from '../../lib/app/state/app.ts';
import type { SyncLine as Line } from '../../lib/protocol/sync-messages.ts';
import { dateOnly } from '../shared/date-only.ts';
import { useAfterPaint } from '../shared/use-after-paint.ts';

const SENTENCES: Record<Line['what'], (since: number) => string> = {
  auth: () => i18n.t('sync.lineAuth'),
  full: () => i18n.t('sync.lineFull'),
  held: () => i18n.t('sync.lineHeld'),
  stopped: () => i18n.t('sync.lineStopped'),
  lost: () => i18n.t('sync.lineLost'),
  clock: () => i18n.t('sync.noticeClock'),
  late: (since) => i18n.t('sync.lastRun', [dateOnly(since)]),
};

/** A line above the list if sync needs the user. Mounting it also makes the background sync, if that is due. */
export function SyncLine({ app }: { app: App }) {
  const [line, setLine] = useState<Line | null>(null);
  useAfterPaint(() => {
    // If the background does not answer, the list shows that; the line stays empty.
    openedPopup(app).then(setLine, () => setLine(null));
  });
  if (!line) return null;
  return (
    <div class="reminder">
      <span role="status">
        {SENTENCES[line.what](line.since)}{' '}
        <button
          type="button"
          class="link"
          onClick={() => void app.ports.openPage('options', '#sync').then(app.ports.close)}
        >
          {i18n.t('sync.lineOpen')}
        </button>
      </span>
    </div>
  );
}
