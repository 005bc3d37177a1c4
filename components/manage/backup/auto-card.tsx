import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { autoBackupNow, startAutoBackup, stopAutoBackup } from '../../../lib/app/actions/auto-backup.ts';
import { attempt } from '../../../lib/app/attempt.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { fromFailureData } from '../../../lib/failure-data.ts';
import { explain } from '../../shared/explain.ts';
import { WarnIcon } from '../../shared/icons.tsx';
import { NewPassphrase } from '../../shared/new-passphrase.tsx';
import type { Security } from '../security/use-security.ts';

/** Automatic backups: turning them on, and the problem of the last one that was not saved. */
export function AutoCard({ app, security }: { app: App; security: Security }) {
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { autoBackup, backupProblem } = app.settings.value;

  // The browser shows its prompt only straight from the click.
  const allow = async () => {
    if (await security.ports.allowDownloads()) setOpen(true);
  };
  const start = async (passphrase: string) => {
    await startAutoBackup(app, passphrase);
    setOpen(false);
    app.notices.say(i18n.t('autoBackup.saved'));
  };
  const again = async () => {
    if (isBusy) return;
    setBusy(true);
    // Requests a revoked permission again.
    const isAllowed = await security.ports.allowDownloads();
    if (isAllowed) await attempt(app, () => autoBackupNow(app).then(() => app.notices.say(i18n.t('autoBackup.saved'))));
    setBusy(false);
  };
  const stop = () => void attempt(app, () => stopAutoBackup(app, security.ports));

  return (
    <section class="card stack" aria-busy={isBusy}>
      <header class="card-head">
        <div>
          <h2>{i18n.t('autoBackup.title')}</h2>
          <p class="muted small">{i18n.t('autoBackup.text')}</p>
        </div>
        {!isOpen && (
          <button
            type="button"
            class="button"
            data-kind={autoBackup ? 'quiet' : undefined}
            onClick={autoBackup ? stop : () => void allow()}
          >
            {i18n.t(autoBackup ? 'autoBackup.turnOff' : 'autoBackup.turnOn')}
          </button>
        )}
      </header>
      {autoBackup && backupProblem !== '' && !isOpen && (
        <BackupProblem code={backupProblem} isBusy={isBusy} onSetUp={() => void allow()} onRetry={() => void again()} />
      )}
      {isOpen && (
        <div class="stack card-form">
          <p class="muted">{i18n.t('autoBackup.passphraseText')}</p>
          <NewPassphrase
            label={i18n.t('backup.passphrase')}
            submitLabel={i18n.t('autoBackup.turnOn')}
            onSubmit={start}
            onCancel={() => setOpen(false)}
          />
        </div>
      )}
    </section>
  );
}

interface BackupProblemProps {
  /** Code of the failure. */
  code: string;
  isBusy: boolean;
  onSetUp(): void;
  onRetry(): void;
}

/** Why the last backup was not saved, and what to do about it. */
function BackupProblem({ code, isBusy, onSetUp, onRetry }: BackupProblemProps) {
  return (
    <>
      <p class="note" data-tone="warn" role="alert">
        <WarnIcon />
        <span>
          {i18n.t('autoBackup.failed')} {explain(fromFailureData({ code: code, params: {} }))}
        </span>
      </p>
      <div class="bar">
        {code === 'backup-setup' ? (
          <button type="button" class="button" data-kind="primary" onClick={onSetUp}>
            {i18n.t('autoBackup.again')}
          </button>
        ) : (
          <button type="button" class="button" data-kind="primary" aria-disabled={isBusy} onClick={onRetry}>
            {i18n.t('common.retry')}
          </button>
        )}
      </div>
    </>
  );
}
