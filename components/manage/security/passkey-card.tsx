import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addPasskey, confirmPassphrase, removeSlot } from '../../../lib/app/actions/security.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { Failure } from '../../../lib/failure.ts';
import type { PasskeySlot } from '../../../lib/vault/file.ts';
import { useUnmountSignal } from '../../shared/use-unmount-signal.ts';
import { CardHead } from '../card-head.tsx';
import { ConfirmSlot } from './confirm-slot.tsx';
import { offerRekey } from './rekey-card.tsx';
import { dateTime, type Security } from './use-security.ts';

/** Passkeys that open the vault. If the browser does not support them, says so. */
export function PasskeyCard({ app, security }: { app: App; security: Security }) {
  const [isPossible, setPossible] = useState<boolean | undefined>();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const until = useUnmountSignal();
  useEffect(() => {
    void security.ports.canUsePasskeys().then(setPossible);
  }, [security.ports]);
  const passkeys = security.file?.slots.filter((slot): slot is PasskeySlot => slot.type === 'passkey') ?? [];

  const confirm = async (passphrase: string) => {
    await confirmPassphrase(app, passphrase);
    setAsking(false);
    void add();
  };
  const add = async () => {
    setBusy(true);
    await security.act(async () => {
      await addPasskey(app, security.ports, until);
      app.notices.say(i18n.t('security.passkeyAdded'));
    }, until);
    setBusy(false);
  };
  const ask = () =>
    security.act(async () => {
      if (!(await security.ports.allowPasskeyDomain())) throw new Failure('passkey-not-allowed');
      setAsking(true);
    });
  const remove = (slot: PasskeySlot) =>
    security.act(async () => {
      await removeSlot(app, slot.id);
      await security.ports.forgetPasskey(slot.params);
      app.notices.say(i18n.t('security.passkeyRemoved'), offerRekey());
    });

  return (
    <section class="card stack">
      <CardHead
        title={i18n.t('security.passkeys')}
        text={i18n.t(isPossible === false ? 'security.passkeysImpossible' : 'security.passkeysText')}
      >
        {isPossible && !isAsking && (
          <button type="button" class="button" aria-disabled={isBusy} onClick={() => !isBusy && void ask()}>
            {i18n.t('security.passkeyAdd')}
          </button>
        )}
      </CardHead>
      {isAsking && (
        <ConfirmSlot action={i18n.t('security.passkeyAdd')} onConfirm={confirm} onCancel={() => setAsking(false)} />
      )}
      {passkeys.length > 0 && (
        <ul class="rows">
          {passkeys.map((slot) => (
            <li key={slot.id}>
              <span>{i18n.t('security.passkeyFrom', [dateTime(slot.created)])}</span>
              <button type="button" class="button" data-kind="quiet" onClick={() => void remove(slot)}>
                {i18n.t('security.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
