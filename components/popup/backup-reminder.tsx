import { i18n } from '#i18n';
import { changeSettings } from '../../lib/app/actions/accounts.ts';
import { NOT_NOW_MS, wantsBackup } from '../../lib/app/actions/backup-due.ts';
import type { App } from '../../lib/app/state/app.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { CloseIcon } from '../shared/list-icons.tsx';

/** A line above the list when a backup is due, or when a store failed at the last save. */
export function BackupReminder({ app }: { app: App }) {
  const isSingle = app.isSingle.value;
  if (!isSingle && !wantsBackup(app, Date.now())) return null;
  const open = () => void app.ports.openPage('options', isSingle ? '#backup' : '#backup/make').then(app.ports.close);
  if (isSingle)
    return (
      <div class="reminder">
        <button type="button" class="link" onClick={open}>
          {i18n.t('backup.oneCopy')}
        </button>
      </div>
    );
  const { lastBackup, autoBackup } = app.settings.value;
  const why = i18n.t(lastBackup === 0 ? 'backup.reminderNever' : autoBackup ? 'autoBackup.failed' : 'backup.reminder');
  return (
    <div class="reminder">
      <span class="reminder-line">
        {why}{' '}
        <button type="button" class="link" onClick={open}>
          {i18n.t('backup.reminderAct')}
        </button>
      </span>
      <IconButton
        label={i18n.t('backup.reminderOff')}
        title={i18n.t('backup.reminderOff')}
        onClick={() => void changeSettings(app, { remindAfter: Date.now() + NOT_NOW_MS })}
      >
        <CloseIcon />
      </IconButton>
    </div>
  );
}
