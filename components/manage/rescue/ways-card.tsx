import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { unlockWithPasskey, unlockWithRecoveryKey } from '../../../lib/app/actions/vault-access.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { TextField } from '../../shared/form-fields.tsx';
import { useAttempt } from '../../shared/use-attempt.ts';
import { useUnmountSignal } from '../../shared/use-unmount-signal.ts';
import type { Security } from '../security/use-security.ts';

/** Unlocks without the passphrase: with a passkey or the recovery key, if the vault has them. */
export function WaysCard({ app, security }: { app: App; security: Security }) {
  const types = new Set(security.file?.slots.map(({ type }) => type));
  const hasPasskey = app.hasPasskey.value;
  // The user has probably forgotten the passphrase, so go to where a new one is set.
  const goOn = () => {
    location.hash = '#security';
  };
  if (!hasPasskey && !types.has('recovery')) return <p class="note">{i18n.t('rescue.onlyPassphrase')}</p>;
  return (
    <section class="card stack">
      <h2>{i18n.t('state.otherWays')}</h2>
      {hasPasskey && <Passkey open={(until) => unlockWithPasskey(app, until).then(goOn)} />}
      {types.has('recovery') && <RecoveryKey open={(typed) => unlockWithRecoveryKey(app, typed).then(goOn)} />}
    </section>
  );
}

function Passkey({ open }: { open(until: AbortSignal): Promise<void> }) {
  const until = useUnmountSignal();
  const { error, isBusy, attempt } = useAttempt();
  return (
    <div class="stack" aria-busy={isBusy}>
      <div>
        <button
          type="button"
          class="button"
          data-kind="primary"
          aria-disabled={isBusy}
          onClick={() => void attempt(() => open(until))}
        >
          {i18n.t('security.passkeyUse')}
        </button>
      </div>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function RecoveryKey({ open }: { open(typed: string): Promise<void> }) {
  const [typed, setTyped] = useState('');
  const { error, isBusy, attempt, clear } = useAttempt();
  const isEmpty = typed.trim() === '';
  return (
    <form
      class="stack"
      autocomplete="off"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void attempt(() => open(typed));
      }}
    >
      <TextField
        label={i18n.t('security.recovery')}
        hint={i18n.t('security.recoveryHint')}
        value={typed}
        lines={2}
        maxLength={120}
        isMono
        isOneValue
        {...(error && { error })}
        onInput={(text) => {
          setTyped(text);
          clear();
        }}
      />
      <div>
        <button type="submit" class="button" aria-disabled={isBusy || isEmpty}>
          {i18n.t('security.recoveryUse')}
        </button>
      </div>
    </form>
  );
}
