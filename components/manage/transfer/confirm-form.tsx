import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { toFailureData } from '../../../lib/failure.ts';
import { explain } from '../../shared/explain.ts';
import { PassphraseField } from '../../shared/passphrase-field.tsx';

export interface ConfirmFormProps {
  submitLabel: string;
  /** Rejects with a `Failure` to show. */
  onSubmit(passphrase: string): Promise<void>;
}

/** Asks for the vault's passphrase before an unencrypted export. */
export function ConfirmForm({ submitLabel, onSubmit }: ConfirmFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy || passphrase === '') return;
    setBusy(true);
    try {
      await onSubmit(passphrase);
      setPassphrase('');
      setError('');
    } catch (cause) {
      setError(explain(toFailureData(cause)));
    }
    setBusy(false);
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
          setError('');
        }}
      />
      <button type="submit" class="button" data-kind="primary" data-wide aria-disabled={isBusy || passphrase === ''}>
        {submitLabel}
      </button>
    </form>
  );
}
