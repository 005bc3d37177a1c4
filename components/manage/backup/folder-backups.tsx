import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type FolderBackup, listFolderBackups, readFolderBackup } from '../../../lib/app/actions/folder-backups.ts';
import { attempt } from '../../../lib/app/attempt.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { toFailureData } from '../../../lib/failure.ts';
import { dateOnly } from '../../shared/date-only.ts';
import { explain } from '../../shared/explain.ts';

/** Noon of a day, which is in that day nearly everywhere. */
const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** The automatic backups of all devices in the sync folder; nothing without sync. */
export function FolderBackups({ app, onChoose }: { app: App; onChoose(file: File): void }) {
  const [found, setFound] = useState<FolderBackup[]>([]);
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    listFolderBackups(app).then(
      (backups) => isCurrent && setFound(backups),
      (thrown) => isCurrent && setError(explain(toFailureData(thrown))),
    );
    return () => {
      isCurrent = false;
    };
  }, [app]);

  const choose = async (name: string) => {
    if (isBusy) return;
    setBusy(true);
    await attempt(app, async () => onChoose(await readFolderBackup(app, name)));
    setBusy(false);
  };

  if (found.length === 0 && error === '') return null;
  return (
    <details aria-busy={isBusy}>
      <summary>{i18n.t('backup.inFolder')}</summary>
      <p class="muted small">{error || i18n.t('backup.inFolderText')}</p>
      <ul class="rows">
        {found.map(({ name, day }) => (
          <li key={name}>
            <span>
              {dateOnly(noonOf(day))}
              <span class="muted small">{name}</span>
            </span>
            <button type="button" class="button" data-kind="quiet" onClick={() => void choose(name)}>
              {i18n.t('backup.look')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
