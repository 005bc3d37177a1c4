import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { onEarlyEnter } from '../../lib/app/early-enter.ts';
import type { EarlyKeys } from '../../lib/app/early-keys.ts';
import { Logo } from './logo.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import './states.css';
import { useAttempt } from './use-attempt.ts';
import { useUnmountSignal } from './use-unmount-signal.ts';

export interface UnlockProps {
  /** The site of a fill that waits for the unlock; empty = none. */
  waitingFor: string;
  /** Rejects with a `Failure`, such as `passphrase-wrong`. */
  onUnlock(passphrase: string): Promise<void>;
  /**
   * Unlocks with a passkey, in another page if necessary. Omitted if no passkey opens the vault. `until` is aborted when
   * this screen goes: its prompt would outlive it. Rejects with a `Failure`.
   */
  onPasskey?: (until: AbortSignal) => Promise<void>;
  /** Takes what was typed before there was a field. */
  takeEarly?: () => EarlyKeys;
  /** Requests the passkey without another click, unless a passphrase is being typed; its button stays. */
  isPasskeyAskedAtOnce?: boolean;
  /** Opens the help for a forgotten passphrase. */
  onForgot(): void;
}

/** Number of wrong passphrases after which the help is pointed out. */
const TRIES = 3;

/**
 * Unlock form. A wrong passphrase is reported next to the field and selected for retyping. With a passkey, Enter in the
 * empty field requests that.
 */
export function Unlock({
  waitingFor,
  onUnlock,
  onPasskey,
  takeEarly,
  isPasskeyAskedAtOnce = false,
  onForgot,
}: UnlockProps) {
  const [early] = useState(() => takeEarly?.());
  const [passphrase, setPassphrase] = useState(early?.text ?? '');
  const [wrong, setWrong] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  const { error, isBusy, attempt, clear } = useAttempt(() => {
    setWrong((count) => count + 1);
    input.current?.select();
  });
  // By itself: the passphrase opens the vault also while the browser waits for a touch.
  const touch = useAttempt(() => input.current?.focus());
  const until = useUnmountSignal();
  const askPasskey = () => {
    if (!onPasskey) return;
    clear();
    void touch.attempt(() => onPasskey(until));
  };
  const submit = (event?: Event) => {
    event?.preventDefault();
    if (passphrase === '') return askPasskey();
    touch.clear();
    void attempt(() => onUnlock(passphrase));
  };
  useLayoutEffect(() => {
    input.current?.focus();
    return early && onEarlyEnter(early, submit);
  }, []);
  useEffect(() => {
    if (isPasskeyAskedAtOnce && passphrase === '') askPasskey();
  }, [isPasskeyAskedAtOnce]);

  return (
    <div class="screen-message">
      <Logo size={56} />
      <h1>{waitingFor ? i18n.t('state.lockedFill', [waitingFor]) : i18n.t('state.lockedTitle')}</h1>
      <form class="stack" onSubmit={submit} aria-busy={isBusy}>
        {onPasskey && (
          <button
            type="button"
            class="button"
            data-kind="primary"
            data-wide
            aria-disabled={touch.isBusy}
            onClick={askPasskey}
          >
            {i18n.t('security.passkeyUse')}
          </button>
        )}
        <PassphraseField
          label={i18n.t('state.passphrase')}
          autocomplete="current-password"
          value={passphrase}
          error={error || touch.error}
          inputRef={input}
          autofocus
          onInput={setPassphrase}
        />
        <button
          type="submit"
          class="button"
          data-kind={onPasskey ? undefined : 'primary'}
          data-wide
          aria-disabled={isBusy || passphrase === ''}
        >
          {i18n.t(isBusy ? 'state.unlocking' : 'state.unlock')}
        </button>
        <button type="button" class="button" data-kind={wrong >= TRIES ? undefined : 'quiet'} onClick={onForgot}>
          {i18n.t('state.forgot')}
        </button>
      </form>
    </div>
  );
}
