import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changeSettings } from '../../../lib/app/actions/accounts.ts';
import { wantsBackup } from '../../../lib/app/actions/backup-due.ts';
import { downloadBackup, noteBackup, proveVaultPassphrase } from '../../../lib/app/actions/security.ts';
import { attempt } from '../../../lib/app/attempt.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { ConfirmPassphrase } from '../../shared/confirm-passphrase.tsx';
import { dateOnly } from '../../shared/date-only.ts';
import { CheckField } from '../../shared/form-fields.tsx';
import { WarnIcon } from '../../shared/icons.tsx';
import { NewPassphrase } from '../../shared/new-passphrase.tsx';
import type { Security } from '../security/use-security.ts';
import { SingleCopy } from './single-copy.tsx';

/** Makes a `.watchword` backup, and sets the reminder. */
export function BackupCard({ app, security }: { app: App; security: Security }) {
  // The popup's “Back up now” opens the form directly.
  const [isOpen, setOpen] = useState(location.hash === '#backup/make');
  // Name of a downloaded file that the browser cannot confirm as saved.
  const [unsure, setUnsure] = useState('');
  const { lastBackup, remindOfBackup, autoBackup } = app.settings.value;
  const make = async (passphrase: string) => {
    const { name, isSaved } = await downloadBackup(app, security.ports, passphrase);
    setOpen(false);
    setUnsure(isSaved ? '' : name);
    if (isSaved) app.notices.say(i18n.t('backup.made', [name]));
  };
  const confirm = () => void attempt(app, () => noteBackup(app).then(() => setUnsure('')));
  // Problems of automatic backups are shown in their own card.
  const isDue = !app.isSingle.value && !(autoBackup && lastBackup > 0) && wantsBackup(app, Date.now());
  return (
    <section class="card stack">
      <header class="card-head">
        <div>
          <h2>{i18n.t('backup.title')}</h2>
          <p class="muted small">
            {lastBackup === 0 ? i18n.t('backup.never') : i18n.t('backup.last', [dateOnly(lastBackup)])}
          </p>
        </div>
        {!isOpen && (
          <button type="button" class="button" data-kind="primary" onClick={() => setOpen(true)}>
            {i18n.t('backup.make')}
          </button>
        )}
      </header>
      {app.isSingle.value && !isOpen && <SingleCopy app={app} />}
      {unsure !== '' && !isOpen && <UnsureFile name={unsure} onThere={confirm} onMissing={() => setUnsure('')} />}
      {isDue && unsure === '' && !isOpen && (
        <p class="note" data-tone="warn">
          <WarnIcon />
          <span>{i18n.t(lastBackup === 0 ? 'backup.reminderNever' : 'backup.due')}</span>
        </p>
      )}
      {isOpen && <MakeForm security={security} onMake={make} onCancel={() => setOpen(false)} />}
      <CheckField
        label={i18n.t('backup.remind')}
        hint={i18n.t('backup.remindHint')}
        isChecked={remindOfBackup}
        onInput={(isOn) => void changeSettings(app, { remindOfBackup: isOn })}
      />
    </section>
  );
}

interface UnsureFileProps {
  /** Of a downloaded file that the browser cannot confirm as saved. */
  name: string;
  onThere(): void;
  onMissing(): void;
}

function UnsureFile({ name, onThere, onMissing }: UnsureFileProps) {
  return (
    <>
      <p class="note" role="status">
        <span>{i18n.t('backup.check', [name])}</span>
      </p>
      <div class="bar">
        <button type="button" class="button" onClick={onThere}>
          {i18n.t('backup.isThere')}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={onMissing}>
          {i18n.t('backup.isNotThere')}
        </button>
      </div>
    </>
  );
}

interface MakeFormProps {
  security: Security;
  /** Rejects with a `Failure` to show. */
  onMake(passphrase: string): Promise<void>;
  onCancel(): void;
}

/** Asks for the passphrase of the file: the vault's, typed once, unless the user wants another. */
function MakeForm({ security, onMake, onCancel }: MakeFormProps) {
  const [hasOwn, setOwn] = useState(false);
  const makeWithVaults = async (passphrase: string) => {
    await proveVaultPassphrase(security.ports, passphrase);
    await onMake(passphrase);
  };
  if (!hasOwn)
    return (
      <div class="stack card-form">
        <ConfirmPassphrase
          text={i18n.t('backup.withVaults')}
          action={i18n.t('backup.download')}
          onConfirm={makeWithVaults}
        />
        <button type="button" class="button" data-kind="quiet" onClick={() => setOwn(true)}>
          {i18n.t('backup.useAnother')}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={() => onCancel()}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    );
  return (
    <div class="stack card-form">
      <p class="muted">{i18n.t('backup.text')}</p>
      <NewPassphrase
        label={i18n.t('backup.passphrase')}
        submitLabel={i18n.t('backup.download')}
        weakText={i18n.t('passphrase.weakFile')}
        onSubmit={onMake}
        onCancel={() => setOwn(false)}
      />
    </div>
  );
}
