import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PassphraseField } from '../../shared/passphrase-field.tsx';
import { useAttempt } from '../../shared/use-attempt.ts';

export interface ConfirmFormProps {
  submitLabel: string;
  /** Rejects with a `Failure` to show. */
  onSubmit(passphrase: string): Promise<void>;
}

/** Asks for the vault's passphrase before an unencrypted export. */
export function ConfirmForm({ submitLabel, onSubmit }: ConfirmFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const { error, isBusy, attempt, clear } = useAttempt();
  const submit = (event: Event) => {
    event.preventDefault();
    if (passphrase !== '') void attempt(() => onSubmit(passphrase).then(() => setPassphrase('')));
  };
  return (
    <form class="stack" onSubmit={submit} aria-busy={isBusy}>
      <PassphraseField
        label={i18n.t('transfer.confirm')}
        autocomplete="current-password"
        value={passphrase}
        {...(error ? { error } : {})}
        onInput={(value) => {
          setPassphrase(value);
          clear();
        }}
      />
      <button type="submit" class="button" data-kind="primary" data-wide aria-disabled={isBusy || passphrase === ''}>
        {submitLabel}
      </button>
    </form>
  );
}
