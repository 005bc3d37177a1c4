import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { toFailureData } from '../../lib/failure.ts';
import { explain } from './explain.ts';
import { Logo } from './logo.tsx';
import { PassphraseField } from './passphrase-field.tsx';

export interface UnlockProps {
  /** The site a fill waits for; empty = nothing waits. */
  waitingFor: string;
  /** Rejects with a `Failure` when it did not open. */
  onUnlock(passphrase: string): Promise<void>;
  /** Passkey, recovery key: on a page of their own. Left out where there are none. */
  onOtherWays?: () => void;
}

/** The door. A wrong passphrase is said beside the field, selected, and costs nothing. */
export function Unlock({ waitingFor, onUnlock, onOtherWays }: UnlockProps) {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (passphrase === '' || isBusy) return;
    setBusy(true);
    setError('');
    try {
      await onUnlock(passphrase);
    } catch (thrown) {
      setError(explain(toFailureData(thrown)));
      input.current?.select();
    }
    setBusy(false);
  };

  return (
    <main class="door">
      <Logo size={56} />
      <h1>{waitingFor ? i18n.t('state.lockedFill', [waitingFor]) : i18n.t('state.lockedTitle')}</h1>
      <form class="stack" onSubmit={submit} aria-busy={isBusy}>
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
          {i18n.t(isBusy ? 'state.unlocking' : 'state.unlock')}
        </button>
        {onOtherWays && (
          <button type="button" class="button" data-kind="quiet" onClick={onOtherWays}>
            {i18n.t('state.otherWays')}
          </button>
        )}
      </form>
    </main>
  );
}
