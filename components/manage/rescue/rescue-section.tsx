import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { downloadCopy } from '../../../lib/app/actions/backup.ts';
import { rescueCopy, rescueFromBackup } from '../../../lib/app/actions/vault-access.ts';
import type { StoredCopy } from '../../../lib/vault/store/list-copies.ts';
import { BackupFile } from '../../shared/backup-file.tsx';
import type { SectionProps } from '../section.ts';
import { useSecurity } from '../security/use-security.ts';
import { CopiesCard } from './copies-card.tsx';
import { StartOverCard } from './start-over-card.tsx';
import { WaysCard } from './ways-card.tsx';

/**
 * All ways to regain access. For a locked vault: a passkey, the recovery key, a backup, an earlier copy, starting over.
 * For a damaged one: all stored copies first. For an unlocked one: the quarantined vaults.
 */
export function RescueSection({ app }: SectionProps) {
  const security = useSecurity(app);
  const [copies, setCopies] = useState<StoredCopy[] | undefined>();
  const state = app.vault.value;
  useEffect(() => {
    void security?.ports.listCopies().then(setCopies, (error) => app.notices.problem(error));
  }, [security?.ports, state, app]);
  if (!security || !copies) return null;

  const done = async (said: string) => {
    await app.refresh();
    app.notices.say(said);
    location.hash = '#accounts';
  };
  const rescue = async (place: string, passphrase: string) => {
    const isBack = await security.act(() => rescueCopy(app, place, passphrase));
    if (isBack) await done(i18n.t('rescue.done'));
  };
  const fromBackup = async (bytes: Uint8Array, passphrase: string) => {
    await rescueFromBackup(app, bytes, passphrase);
    await done(i18n.t('rescue.done'));
  };
  const stored = (
    <CopiesCard copies={copies} onRescue={rescue} onDownload={(copy) => void downloadCopy(security.ports, copy)} />
  );
  return (
    <div class="stack settings">
      <p class="lead">{i18n.t('rescue.text')}</p>
      {state === 'locked' ? <WaysCard app={app} security={security} /> : stored}
      {state !== 'unlocked' && state !== 'newer' && (
        <section class="card stack">
          <BackupFile
            title={
              <div>
                <h2>{i18n.t('rescue.backup')}</h2>
                <p class="muted small">{i18n.t('rescue.backupText')}</p>
              </div>
            }
            chooseLabel={i18n.t('backup.choose')}
            openLabel={i18n.t('rescue.restore')}
            onOpen={fromBackup}
          />
        </section>
      )}
      {state === 'locked' && stored}
      {(state === 'locked' || state === 'damaged') && <StartOverCard app={app} onDone={done} />}
    </div>
  );
}
