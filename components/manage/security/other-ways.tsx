import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { unlockWithPasskey, unlockWithRecoveryKey } from '../../../lib/app/actions/security.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { toFailureData } from '../../../lib/failure.ts';
import type { SecurityPorts } from '../../../lib/protocol/security-ports.ts';
import type { SlotType } from '../../../lib/vault/file.ts';
import { explain } from '../../shared/explain.ts';
import { TextField } from '../../shared/form-fields.tsx';
import { Logo } from '../../shared/logo.tsx';

export interface OtherWaysProps {
  app: App;
  /** Asks for the passkey without a further click; the button stays for where the browser wants one. */
  isAskedAtOnce?: boolean;
  onBack(): void;
}

/** Unlocking with a passkey or the recovery key, in a tab: a popup would close under the browser's prompt. */
export function OtherWays({ app, isAskedAtOnce = false, onBack }: OtherWaysProps) {
  const [ports, setPorts] = useState<SecurityPorts | undefined>();
  const [ways, setWays] = useState<readonly SlotType[]>([]);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    void (async () => {
      const loaded = await app.ports.security();
      const types = new Set((await loaded.readFile())?.slots.map(({ type }) => type));
      if (!(await loaded.canUsePasskeys())) types.delete('passkey');
      setPorts(loaded);
      setWays([...types]);
    })();
  }, [app]);

  const attempt = async (open: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setError('');
    try {
      await open();
    } catch (thrown) {
      setError(explain(toFailureData(thrown)));
    }
    setBusy(false);
  };
  useEffect(() => {
    if (isAskedAtOnce && ports && ways.includes('passkey')) void attempt(() => unlockWithPasskey(app, ports));
  }, [isAskedAtOnce, ports, ways]);
  if (!ports) return null;

  return (
    <div class="door">
      <Logo size={56} />
      <h1>{i18n.t('state.otherWays')}</h1>
      <div class="stack" aria-busy={isBusy}>
        {ways.includes('passkey') && (
          <button
            type="button"
            class="button"
            data-kind="primary"
            data-wide
            onClick={() => void attempt(() => unlockWithPasskey(app, ports))}
          >
            {i18n.t('security.passkeyUse')}
          </button>
        )}
        {ways.includes('recovery') && (
          <form
            class="stack"
            autocomplete="off"
            onSubmit={(event) => {
              event.preventDefault();
              void attempt(async () => {
                await unlockWithRecoveryKey(app, typed);
                // Whoever needed it has probably forgotten the passphrase: this is where another is chosen.
                location.hash = '#security';
              });
            }}
          >
            <TextField
              label={i18n.t('security.recovery')}
              hint={i18n.t('security.recoveryHint')}
              value={typed}
              lines={2}
              maxLength={120}
              isMono
              onInput={setTyped}
            />
            <button type="submit" class="button" data-wide aria-disabled={isBusy || typed.trim() === ''}>
              {i18n.t('security.recoveryUse')}
            </button>
          </form>
        )}
        {error && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
        <button type="button" class="button" data-kind="quiet" onClick={onBack}>
          {i18n.t('security.usePassphrase')}
        </button>
      </div>
    </div>
  );
}
