import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LockIcon } from './list-icons.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { useAttempt } from './use-attempt.ts';

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
  const input = useRef<HTMLInputElement>(null);
  const { error, isBusy, attempt } = useAttempt(() => input.current?.select());
  useLayoutEffect(() => input.current?.focus(), []);

  const submit = (event: Event) => {
    event.preventDefault();
    // Read from the element, not from state: a password manager may fill and submit before the next render.
    const typed = input.current?.value ?? '';
    if (typed !== '') void attempt(() => onConfirm(typed));
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
