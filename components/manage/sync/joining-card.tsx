import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { setJoining } from '../../../lib/app/actions/sync.ts';
import { PassphraseField } from '../../shared/passphrase-field.tsx';
import { useAttempt } from '../../shared/use-attempt.ts';
import type { Connected, SyncProps } from './props.ts';

/** Whether a new device may join by a passphrase, without another device at hand. */
export function JoiningCard({ app, act, status }: SyncProps & { status: Connected }) {
  const [secret, setSecret] = useState('');
  const { error, isBusy, attempt, clear } = useAttempt();
  const isOn = status.slots.length > 0;
  const change = async (secrets: string[]) => {
    await attempt(async () => {
      await setJoining(app, secrets);
      setSecret('');
      app.notices.say(i18n.t('sync.joiningDone'));
    });
    await act(async () => undefined);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (secret !== '' && !isBusy) void change([secret]);
  };
  return (
    <form class="card stack" onSubmit={submit} aria-busy={isBusy}>
      <header class="card-head">
        <div>
          <h2>{i18n.t('sync.joining')}</h2>
          <p class="small">{i18n.t(isOn ? 'sync.joiningOn' : 'sync.joiningOff')}</p>
        </div>
        <button type="button" class="button" data-kind="quiet" onClick={() => void change([])}>
          {i18n.t(isOn ? 'sync.joiningClear' : 'sync.changeKey')}
        </button>
      </header>
      <PassphraseField
        label={i18n.t('sync.joiningSet')}
        autocomplete="new-password"
        value={secret}
        error={error}
        onInput={(text) => {
          setSecret(text);
          clear();
        }}
      />
      <p class="hint">{i18n.t('sync.joiningText')}</p>
      <div>
        <button type="submit" class="button" aria-disabled={isBusy || secret === ''}>
          {i18n.t('sync.joiningSet')}
        </button>
      </div>
    </form>
  );
}
