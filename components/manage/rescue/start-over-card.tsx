import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { startOver } from '../../../lib/app/actions/vault-access.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { NewPassphrase } from '../../shared/new-passphrase.tsx';
import { CardHead } from '../card-head.tsx';

/** Replaces a vault that cannot be opened with an empty one, after saying that the old one is kept. */
export function StartOverCard({ app, onDone }: { app: App; onDone(said: string): Promise<void> }) {
  const [isOpen, setOpen] = useState(false);
  const start = async (passphrase: string) => {
    await startOver(app, passphrase);
    await onDone(i18n.t('rescue.startedOver'));
  };
  return (
    <section class="card stack">
      <CardHead title={i18n.t('rescue.startOver')} text={i18n.t('rescue.startOverText')}>
        {!isOpen && (
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {i18n.t('rescue.startOver')}
          </button>
        )}
      </CardHead>
      {isOpen && (
        <div class="stack card-form">
          <NewPassphrase
            label={i18n.t('security.passphraseNew')}
            submitLabel={i18n.t('rescue.startEmpty')}
            onSubmit={start}
            onCancel={() => setOpen(false)}
          />
        </div>
      )}
    </section>
  );
}
