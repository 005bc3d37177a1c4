import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { autoBackupNow, startAutoBackup, stopAutoBackup } from '../../../lib/app/actions/auto-backup.ts';
import { attempt } from '../../../lib/app/attempt.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { fromFailureData } from '../../../lib/failure-data.ts';
import type { BackupKey } from '../../../lib/protocol/vault-messages.ts';
import { explain } from '../../shared/explain.ts';
import { WarnIcon } from '../../shared/icons.tsx';
import { NewPassphrase } from '../../shared/new-passphrase.tsx';
import { CardHead } from '../card-head.tsx';
import type { Security } from '../security/use-security.ts';
import { OpensBy, VaultForm } from './vault-form.tsx';

/** The problem that is over once they are turned on anew. */
const NOT_SET_UP = 'backup-setup';

/** Which form is open: for the vault's passphrase, or for one of the files' own. */
type Form = '' | 'vault' | 'own';

/** Automatic backups: turning them on, and the problem of the last one that was not saved. */
export function AutoCard({ app, security }: { app: App; security: Security }) {
  const [form, setForm] = useState<Form>('');
  const [isBusy, setBusy] = useState(false);
  const { autoBackup, backupProblem } = app.settings.value;
  const isOpen = form !== '';
  const isToSetUp = !autoBackup || backupProblem === NOT_SET_UP;

  /** Runs what needs the permission. The browser shows its prompt only straight from the click. */
  const run = async (act: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    if (await security.ports.allowDownloads()) await attempt(app, act);
    setBusy(false);
  };
  const tellSaved = () => app.notices.say(i18n.t('autoBackup.saved'));
  const start = async (opens: BackupKey, passphrase?: string) => {
    const isOn = await startAutoBackup(app, opens, passphrase);
    setForm(isOn ? '' : 'vault');
    if (isOn) tellSaved();
  };
  const turnOn = () => void run(() => start('by-vaults'));
  const askForOwn = () => void run(async () => setForm('own'));
  const again = () => void run(() => autoBackupNow(app).then(tellSaved));
  const stop = () => void attempt(app, () => stopAutoBackup(app, security.ports));

  return (
    <section class="card stack" aria-busy={isBusy}>
      <CardHead title={i18n.t('autoBackup.title')} id="auto-backup-title" text={i18n.t('autoBackup.text')}>
        {!isOpen && (
          <button
            type="button"
            class="button"
            data-kind={autoBackup ? 'quiet' : undefined}
            aria-disabled={isBusy}
            aria-describedby="auto-backup-title"
            onClick={autoBackup ? stop : turnOn}
          >
            {i18n.t(autoBackup ? 'autoBackup.turnOff' : 'autoBackup.turnOn')}
          </button>
        )}
      </CardHead>
      {autoBackup && backupProblem !== '' && !isOpen && (
        <BackupProblem code={backupProblem} isBusy={isBusy} onSetUp={turnOn} onRetry={again} />
      )}
      {isToSetUp && !isOpen && <OpensBy of="auto-backup-title" onOwn={askForOwn} />}
      {form === 'vault' && (
        <VaultForm
          action={i18n.t('autoBackup.turnOn')}
          onConfirm={(passphrase) => start('by-vaults', passphrase)}
          onOwn={() => setForm('own')}
          onCancel={() => setForm('')}
        />
      )}
      {form === 'own' && (
        <div class="stack card-form">
          <p class="muted">{i18n.t('autoBackup.passphraseText')}</p>
          <NewPassphrase
            label={i18n.t('backup.passphrase')}
            submitLabel={i18n.t('autoBackup.turnOn')}
            weakText={i18n.t('passphrase.weakFile')}
            onSubmit={(passphrase) => start('by-own', passphrase)}
            onCancel={() => setForm('')}
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
        {code === NOT_SET_UP ? (
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
