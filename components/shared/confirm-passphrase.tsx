import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { toFailureData } from '../../lib/failure.ts';
import { explain } from './explain.ts';
import { LockIcon } from './list-icons.tsx';
import { PassphraseField } from './passphrase-field.tsx';

export interface ConfirmPassphraseProps {
  /** Why the passphrase is needed. */
  text: string;
  /** Label of the button. */
  action: string;
  /** Rejects with a `Failure` when it is wrong. */
  onConfirm(passphrase: string): Promise<void>;
}

/** Asks for the passphrase again, before something that must not be accessible to anybody who finds the vault unlocked. */
export function ConfirmPassphrase({ text, action, onConfirm }: ConfirmPassphraseProps) {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);

  const submit = async (event: Event) => {
    event.preventDefault();
    // Read from the element, not from state: a password manager may fill and submit before the next render.
    const typed = input.current?.value ?? '';
    if (typed === '' || isBusy) return;
    setBusy(true);
    setError('');
    try {
      await onConfirm(typed);
    } catch (thrown) {
      setError(explain(toFailureData(thrown)));
      setBusy(false);
      input.current?.select();
    }
  };

  return (
    <form class="stack" onSubmit={submit} aria-busy={isBusy}>
      <p class="note">
        <LockIcon />
        {text}
      </p>
      <PassphraseField
        label={i18n.t('state.passphrase')}
        autocomplete="current-password"
        value={passphrase}
        error={error}
        inputRef={input}
        autofocus
        onInput={setPassphrase}
      />
      <button type="submit" class="button" data-kind="primary" data-wide aria-disabled={isBusy || passphrase === ''}>
        {isBusy ? i18n.t('qr.checking') : action}
      </button>
    </form>
  );
}
