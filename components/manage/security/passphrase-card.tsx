import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changePassphrase } from '../../../lib/app/actions/security.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { toBase64 } from '../../../lib/base64.ts';
import { isFailure } from '../../../lib/failure.ts';
import type { PasskeySlot } from '../../../lib/vault/file.ts';
import { dateOnly } from '../../shared/date-only.ts';
import { CheckIcon } from '../../shared/list-icons.tsx';
import { NewPassphrase } from '../../shared/new-passphrase.tsx';
import { PassphraseField } from '../../shared/passphrase-field.tsx';
import { useUnmountSignal } from '../../shared/use-unmount-signal.ts';
import { CardHead } from '../card-head.tsx';
import { offerRekey } from './rekey-card.tsx';
import type { Security } from './use-security.ts';

type Passkey = { slotId: string; prf: string };

/**
 * Changes the passphrase. Requires the current one, so that access to an unlocked computer is not enough; a user who
 * forgot it can use the recovery key or a passkey instead.
 */
export function PassphraseCard({ app, security }: { app: App; security: Security }) {
  const [isOpen, setOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [error, setError] = useState('');
  const [passkey, setPasskey] = useState<Passkey | undefined>();
  const passkeys = security.file?.slots.filter((slot): slot is PasskeySlot => slot.type === 'passkey') ?? [];
  const hasRecovery = security.file?.slots.some(({ type }) => type === 'recovery') ?? false;
  const slot = security.file?.slots.find(({ type }) => type === 'passphrase');

  const close = () => {
    setOpen(false);
    setCurrent('');
    setPasskey(undefined);
    setError('');
  };
  const askPasskey = (until: AbortSignal) =>
    security.act(async () => {
      const { slotId, prf } = await security.ports.askPasskey(passkeys, until);
      setPasskey({ slotId, prf: toBase64(prf) });
    }, until);
  const change = async (passphrase: string) => {
    try {
      await changePassphrase(app, passkey ?? { current }, passphrase);
    } catch (thrown) {
      if (!isFailure(thrown, 'passphrase-wrong')) throw thrown;
      setError(i18n.t('state.wrongPassphrase'));
      return;
    }
    close();
    await security.act(async () => app.notices.say(i18n.t('security.passphraseChanged'), offerRekey()));
  };

  return (
    <section class="card stack">
      <CardHead
        title={i18n.t('security.passphrase')}
        id="passphrase-title"
        text={slot && i18n.t('security.passphraseSince', [dateOnly(slot.created)])}
      >
        {!isOpen && (
          <button type="button" class="button" aria-describedby="passphrase-title" onClick={() => setOpen(true)}>
            {i18n.t('security.change')}
          </button>
        )}
      </CardHead>
      {isOpen && (
        <div class="stack card-form">
          {passkey ? (
            <p class="note" role="status">
              <CheckIcon />
              {i18n.t('security.confirmedByPasskey')}
            </p>
          ) : (
            <CurrentPassphrase
              value={current}
              error={error}
              hasRecovery={hasRecovery}
              {...(passkeys.length > 0 ? { onPasskey: (until) => void askPasskey(until) } : {})}
              onInput={(value) => {
                setCurrent(value);
                setError('');
              }}
            />
          )}
          <NewPassphrase
            label={i18n.t('security.passphraseNew')}
            submitLabel={i18n.t('security.passphraseChange')}
            onSubmit={change}
            onCancel={close}
          />
        </div>
      )}
    </section>
  );
}

interface CurrentPassphraseProps {
  value: string;
  error: string;
  /** Whether a recovery key can be given in its place. */
  hasRecovery: boolean;
  /** Asks for a passkey in its place, until the form is closed. Omitted if there is none. */
  onPasskey?: (until: AbortSignal) => void;
  onInput(value: string): void;
}

/** The passphrase as it is, or what proves the user in its place. */
function CurrentPassphrase({ value, error, hasRecovery, onPasskey, onInput }: CurrentPassphraseProps) {
  const until = useUnmountSignal();
  return (
    <>
      <PassphraseField
        label={i18n.t('security.passphraseNow')}
        autocomplete="current-password"
        value={value}
        error={error}
        autofocus
        onInput={onInput}
      />
      {hasRecovery && <p class="muted small">{i18n.t('security.forgottenRecovery')}</p>}
      {onPasskey && (
        <button type="button" class="button" data-kind="quiet" onClick={() => onPasskey(until)}>
          {i18n.t('security.forgottenPasskey')}
        </button>
      )}
    </>
  );
}
