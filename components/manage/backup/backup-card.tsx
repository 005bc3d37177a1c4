import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changeSettings } from '../../../lib/app/actions/accounts.ts';
import { wantsBackup } from '../../../lib/app/actions/backup-due.ts';
import { downloadBackup, noteBackup, proveVaultPassphrase } from '../../../lib/app/actions/security.ts';
import { attempt } from '../../../lib/app/attempt.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { dateOnly } from '../../shared/date-only.ts';
import { CheckField } from '../../shared/form-fields.tsx';
import { WarnIcon } from '../../shared/icons.tsx';
import { NewPassphrase } from '../../shared/new-passphrase.tsx';
import { CardHead } from '../card-head.tsx';
import type { Security } from '../security/use-security.ts';
import { SingleCopy } from './single-copy.tsx';
import { OpensBy, VaultForm } from './vault-form.tsx';

/** Which form is open: for the vault's passphrase, or for one of the file's own. */
type Form = '' | 'vault' | 'own';

/** URL hash by which the popup makes a backup at once. */
const MAKE = '#backup/make';

/** Makes a `.watchword` backup, and sets the reminder. */
export function BackupCard({ app, security }: { app: App; security: Security }) {
  const [form, setForm] = useState<Form>('');
  const [isBusy, setBusy] = useState(false);
  // Name of a downloaded file that the browser cannot confirm as saved.
  const [unsure, setUnsure] = useState('');
  const { lastBackup, remindOfBackup, autoBackup } = app.settings.value;
  const isOpen = form !== '';
  const make = async (passphrase?: string) => {
    const made = await downloadBackup(app, security.ports, passphrase);
    setForm(made ? '' : 'vault');
    if (!made) return;
    setUnsure(made.isSaved ? '' : made.name);
    if (made.isSaved) app.notices.say(i18n.t('backup.made', [made.name]));
  };
  const begin = async () => {
    if (isBusy) return;
    setBusy(true);
    await attempt(app, () => make());
    setBusy(false);
  };
  useEffect(() => {
    const follow = () => {
      if (location.hash !== MAKE) return;
      // Not again when the page is loaded anew.
      history.replaceState(null, '', '#backup');
      void begin();
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const confirm = () => void attempt(app, () => noteBackup(app).then(() => setUnsure('')));
  // Problems of automatic backups are shown in their own card.
  const isDue = !app.isSingle.value && !(autoBackup && lastBackup > 0) && wantsBackup(app, Date.now());
  return (
    <section class="card stack" aria-busy={isBusy}>
      <CardHead
        title={i18n.t('backup.title')}
        id="backup-title"
        text={lastBackup === 0 ? i18n.t('backup.never') : i18n.t('backup.last', [dateOnly(lastBackup)])}
      >
        {!isOpen && (
          <button type="button" class="button" data-kind="primary" aria-disabled={isBusy} onClick={() => void begin()}>
            {i18n.t('backup.make')}
          </button>
        )}
      </CardHead>
      {!isOpen && <OpensBy of="backup-title" onOwn={() => setForm('own')} />}
      {app.isSingle.value && !isOpen && <SingleCopy app={app} />}
      {unsure !== '' && !isOpen && <UnsureFile name={unsure} onThere={confirm} onMissing={() => setUnsure('')} />}
      {isDue && unsure === '' && !isOpen && (
        <p class="note" data-tone="warn">
          <WarnIcon />
          <span>{i18n.t(lastBackup === 0 ? 'backup.reminderNever' : 'backup.reminder')}</span>
        </p>
      )}
      {form === 'vault' && (
        <VaultForm
          action={i18n.t('backup.make')}
          onConfirm={async (passphrase) => {
            await proveVaultPassphrase(security.ports, passphrase);
            await make(passphrase);
          }}
          onOwn={() => setForm('own')}
          onCancel={() => setForm('')}
        />
      )}
      {form === 'own' && (
        <div class="stack card-form">
          <NewPassphrase
            label={i18n.t('backup.passphrase')}
            submitLabel={i18n.t('backup.make')}
            weakText={i18n.t('passphrase.weakFile')}
            onSubmit={make}
            onCancel={() => setForm('')}
          />
        </div>
      )}
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
  const there = useRef<HTMLButtonElement>(null);
  useEffect(() => there.current?.focus(), []);
  return (
    <>
      <p class="note" role="status">
        <span>{i18n.t('backup.check', [name])}</span>
      </p>
      <div class="bar">
        <button type="button" class="button" ref={there} onClick={onThere}>
          {i18n.t('backup.isThere')}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={onMissing}>
          {i18n.t('backup.isNotThere')}
        </button>
      </div>
    </>
  );
}
