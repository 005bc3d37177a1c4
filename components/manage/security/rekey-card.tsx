import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { rekey, rekeyWithPasskey } from '../../../lib/app/actions/security.ts';
import type { App } from '../../../lib/app/state/app.ts';
import type { PasskeySlot } from '../../../lib/vault/file.ts';
import { ConfirmPassphrase } from '../../shared/confirm-passphrase.tsx';
import { CheckField } from '../../shared/form-fields.tsx';
import { useUnmountSignal } from '../../shared/use-unmount-signal.ts';
import { CardHead } from '../card-head.tsx';
import type { Security } from './use-security.ts';

/** The URL hash that opens this card's form. */
const REKEY_HASH = '#security/new-key';

/** The action offered after a slot was replaced or removed: whoever had the old secret may still have the vault key. */
export function offerRekey(): { label: string; run(): void } {
  return {
    label: i18n.t('security.rekeyOffer'),
    run: () => {
      location.hash = REKEY_HASH;
    },
  };
}

/** Encrypts everything under a new vault key, for users whose passphrase or passkey may be known to somebody else. */
export function RekeyCard({ app, security }: { app: App; security: Security }) {
  const [isOpen, setOpen] = useState(location.hash === REKEY_HASH);
  const [keepsEarlier, setKeepsEarlier] = useState(true);
  useEffect(() => {
    const follow = () => {
      if (location.hash === REKEY_HASH) setOpen(true);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const passkeys = security.file?.slots.filter((slot): slot is PasskeySlot => slot.type === 'passkey') ?? [];

  const done = async (work: () => Promise<unknown>) => {
    await work();
    setOpen(false);
    await security.act(async () => app.notices.say(i18n.t('security.rekeyed')));
  };
  return (
    <section class="card stack">
      <CardHead title={i18n.t('security.rekey')} text={i18n.t('security.rekeyText')}>
        {!isOpen && (
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {i18n.t('security.rekeyMake')}
          </button>
        )}
      </CardHead>
      {isOpen && (
        <div class="stack card-form">
          <p>{i18n.t('security.rekeyWhat')}</p>
          <CheckField
            label={i18n.t('security.rekeyKeep')}
            hint={i18n.t('security.rekeyKeepHint')}
            isChecked={keepsEarlier}
            onInput={setKeepsEarlier}
          />
          <ConfirmPassphrase
            text={i18n.t('security.rekeyWhy')}
            action={i18n.t('security.rekeyMake')}
            onConfirm={(passphrase) => done(() => rekey(app, passphrase, !keepsEarlier))}
          />
          {passkeys.length > 0 && (
            <PasskeyButton
              ask={(until) =>
                void security.act(
                  () => done(() => rekeyWithPasskey(app, security.ports, passkeys, !keepsEarlier, until)),
                  until,
                )
              }
            />
          )}
          <button type="button" class="button" data-kind="quiet" onClick={() => setOpen(false)}>
            {i18n.t('common.cancel')}
          </button>
        </div>
      )}
    </section>
  );
}

/** `until` is aborted when the form is closed. */
function PasskeyButton({ ask }: { ask(until: AbortSignal): void }) {
  const until = useUnmountSignal();
  return (
    <button type="button" class="button" onClick={() => ask(until)}>
      {i18n.t('security.rekeyPasskey')}
    </button>
  );
}
