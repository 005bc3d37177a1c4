import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { toFailureData } from '../../lib/failure.ts';
import { explain } from './explain.ts';
import { LockIcon } from './list-icons.tsx';
import { PassphraseField } from './passphrase-field.tsx';

export interface ConfirmPassphraseProps {
  /** Why it is asked for. */
  text: string;
  /** What the button does once it is right. */
  action: string;
  /** Rejects with a `Failure` when it is wrong. */
  onConfirm(passphrase: string): Promise<void>;
}

/** Asks for the passphrase once more, before something that must not be seen by whoever finds the vault open. */
export function ConfirmPassphrase({ text, action, onConfirm }: ConfirmPassphraseProps) {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);

  const submit = async (event: Event) => {
    event.preventDefault();
    // What stands in the field, not what was drawn last: a password manager types and sends in one go.
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
