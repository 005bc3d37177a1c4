import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { createVault } from '../../lib/app/actions/accounts.ts';
import { rescueFromBackup } from '../../lib/app/actions/vault-access.ts';
import type { App } from '../../lib/app/state/app.ts';
import { BackupFile } from '../shared/backup-file.tsx';
import { WarnIcon } from '../shared/icons.tsx';
import { lazy } from '../shared/lazy.tsx';
import { CheckIcon } from '../shared/list-icons.tsx';
import { Logo } from '../shared/logo.tsx';
import { NewPassphrase } from '../shared/new-passphrase.tsx';
import { Toast } from '../shared/toast.tsx';

const NextSteps = lazy(() => import('./next-steps.tsx').then((m) => m.NextSteps));

/** How the vault is created: empty, from a backup, or by joining the user's other devices. */
type Beginning = 'new' | 'restore' | 'join';

/** The page after installation: sets up the vault, then shows the next steps. */
export function Welcome({ app }: { app: App }) {
  const [isDone, setDone] = useState(false);
  const [beginning, setBeginning] = useState<Beginning>('new');
  const { value } = app.vault;
  if (value === 'reading') return null;
  const isStart = value === 'none' && !isDone;
  const create = async (passphrase: string) => {
    await createVault(app, passphrase);
    setDone(true);
    if (beginning === 'join') await app.ports.openPage('options', '#sync');
  };
  const restore = async (bytes: Uint8Array, passphrase: string) => {
    await rescueFromBackup(app, bytes, passphrase);
    await app.refresh();
    setDone(true);
  };
  const headings: Record<Beginning, string> = {
    new: i18n.t('welcome.heading'),
    restore: i18n.t('welcome.restore'),
    join: i18n.t('welcome.join'),
  };
  return (
    <>
      <main class="welcome" data-start={isStart || undefined}>
        <header class="welcome-head">
          <p class="welcome-name">
            <Logo size={64} />
            {isStart && 'Watchword'}
          </p>
          <h1>{isStart ? i18n.t('welcome.lead') : i18n.t('welcome.doneHeading')}</h1>
          {isStart && <Proofs />}
        </header>
        {isStart ? (
          <div class="welcome-start">
            <h2>{headings[beginning]}</h2>
            {beginning === 'restore' ? <Restore onOpen={restore} /> : <Start beginning={beginning} onCreate={create} />}
            <OtherBeginnings beginning={beginning} onChoose={setBeginning} />
          </div>
        ) : (
          <NextSteps app={app} />
        )}
      </main>
      <Toast notices={app.notices} />
    </>
  );
}

function Start({ beginning, onCreate }: { beginning: Beginning; onCreate(passphrase: string): Promise<void> }) {
  return (
    <>
      <p class="lead">{i18n.t(beginning === 'join' ? 'welcome.joinText' : 'welcome.text')}</p>
      <section class="card stack" aria-label={i18n.t('passphrase.label')}>
        <NewPassphrase submitLabel={i18n.t('welcome.create')} onSubmit={onCreate} />
        <p class="note" data-tone="warn">
          <WarnIcon />
          <span>{i18n.t('welcome.noRecovery')}</span>
        </p>
      </section>
    </>
  );
}

function Restore({ onOpen }: { onOpen(bytes: Uint8Array, passphrase: string): Promise<void> }) {
  return (
    <>
      <p class="lead">{i18n.t('rescue.backupText')}</p>
      <section class="card stack" aria-label={i18n.t('welcome.restore')}>
        <BackupFile chooseLabel={i18n.t('backup.choose')} openLabel={i18n.t('rescue.restore')} onOpen={onOpen} />
      </section>
    </>
  );
}

function OtherBeginnings({ beginning, onChoose }: { beginning: Beginning; onChoose(next: Beginning): void }) {
  if (beginning !== 'new')
    return (
      <div>
        <button type="button" class="button" data-kind="quiet" onClick={() => onChoose('new')}>
          {i18n.t('common.back')}
        </button>
      </div>
    );
  return (
    <section class="stack" aria-labelledby="have-one">
      <h2 id="have-one">{i18n.t('welcome.haveOne')}</h2>
      <div class="bar">
        <button type="button" class="button" onClick={() => onChoose('restore')}>
          {i18n.t('welcome.restore')}
        </button>
        <button type="button" class="button" onClick={() => onChoose('join')}>
          {i18n.t('welcome.join')}
        </button>
      </div>
    </section>
  );
}

/** What Watchword does, in three lines. */
function Proofs() {
  const proofs = [i18n.t('welcome.proofScan'), i18n.t('welcome.proofFill'), i18n.t('welcome.proofPrivate')];
  return (
    <ul class="proofs">
      {proofs.map((proof) => (
        <li key={proof}>
          <CheckIcon />
          {proof}
        </li>
      ))}
    </ul>
  );
}
