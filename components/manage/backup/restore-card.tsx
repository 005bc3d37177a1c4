import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changesTo, noteRestored, readBackupFile } from '../../../lib/app/actions/backup.ts';
import { addAccounts } from '../../../lib/app/actions/change-accounts.ts';
import { replaceAccounts } from '../../../lib/app/actions/security.ts';
import { attempt } from '../../../lib/app/attempt.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { must } from '../../../lib/must.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { BackupFile } from '../../shared/backup-file.tsx';
import { ChangesList } from './changes.tsx';
import { FolderBackups } from './folder-backups.tsx';

/** Restores a backup, after a preview of the changes. */
export function RestoreCard({ app }: { app: App }) {
  const [found, setFound] = useState<{ accounts: readonly Account[]; bytes: Uint8Array } | undefined>();
  const [given, setGiven] = useState<File | undefined>();
  const changes = found && changesTo(app, found.accounts);

  const run = async (act: () => Promise<unknown>) => {
    await attempt(app, async () => {
      await act();
      setFound(undefined);
      app.notices.say(i18n.t('backup.restored'));
    });
  };
  const addMissing = () => run(() => addAccounts(app, changes?.added ?? [], 'skip'));
  const replace = () =>
    run(async () => {
      const { accounts, bytes } = must(found);
      await replaceAccounts(app, accounts);
      await noteRestored(app, bytes);
    });

  const title = (
    <div class="card-title">
      <h2>{i18n.t('backup.restore')}</h2>
      <p class="muted small">{i18n.t('backup.restoreText')}</p>
    </div>
  );
  return (
    <section class="card stack">
      {changes ? (
        title
      ) : (
        <BackupFile
          title={title}
          given={given}
          chooseLabel={i18n.t('backup.choose')}
          openLabel={i18n.t('backup.look')}
          onOpen={async (bytes, passphrase) => setFound({ accounts: await readBackupFile(bytes, passphrase), bytes })}
        />
      )}
      {!changes && <FolderBackups app={app} onChoose={setGiven} />}
      {changes && (
        <div class="stack card-form">
          <ChangesList changes={changes} />
          <div class="bar">
            {changes.added.length + changes.removed.length + changes.changed.length > 0 && (
              <button
                type="button"
                class="button"
                data-kind={changes.removed.length > 0 ? 'danger' : 'primary'}
                onClick={() => void replace()}
              >
                {i18n.t('backup.replace')}
              </button>
            )}
            {changes.added.length > 0 && changes.removed.length + changes.changed.length > 0 && (
              <button type="button" class="button" onClick={() => void addMissing()}>
                {counted('backup.addMissing', changes.added.length)}
              </button>
            )}
            <button type="button" class="button" data-kind="quiet" onClick={() => setFound(undefined)}>
              {i18n.t('common.cancel')}
            </button>
          </div>
          <p class="muted small">{i18n.t('backup.undoHint')}</p>
        </div>
      )}
    </section>
  );
}
