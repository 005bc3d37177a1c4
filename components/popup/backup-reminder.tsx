import { i18n } from '#i18n';
import { changeSettings } from '../../lib/app/actions/accounts.ts';
import { wantsBackup } from '../../lib/app/actions/backup-due.ts';
import type { App } from '../../lib/app/state/app.ts';
import { CloseIcon } from '../shared/icons.tsx';

/**
 * One quiet line above the list when no backup is younger than 30 days, which can be switched off where it stands; or
 * when a store did not take the last save.
 */
export function BackupReminder({ app }: { app: App }) {
  const isSingle = app.isSingle.value;
  if (!isSingle && !wantsBackup(app, Date.now())) return null;
  return (
    <div class="reminder">
      <button
        type="button"
        class="link"
        onClick={() => void app.ports.openPage('options', '#backup').then(app.ports.close)}
      >
        {i18n.t(isSingle ? 'backup.oneCopy' : 'backup.reminder')}
      </button>
      {!isSingle && (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('backup.reminderOff')}
          title={i18n.t('backup.reminderOff')}
          onClick={() => void changeSettings(app, { remindOfBackup: false })}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
