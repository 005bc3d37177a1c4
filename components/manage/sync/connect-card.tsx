import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  allowAddress,
  type ConnectOptions,
  connectSync,
  type SyncAccess,
  signInToNextcloud,
  suggestedName,
} from '../../../lib/app/actions/sync.ts';
import { isFailure } from '../../../lib/failure.ts';
import { SelectField, TextField } from '../../shared/form-fields.tsx';
import { useAttempt } from '../../shared/use-attempt.ts';
import { AccessFields } from './access-fields.tsx';
import { NO_ACCESS, type SyncProps } from './props.ts';

const KINDS = ['nextcloud', 'webdav'] as const;
type Kind = (typeof KINDS)[number];

/** Starts a sync on the first device: the choice of its folder. */
export function ConnectCard({ app, act }: SyncProps) {
  const [kind, setKind] = useState<Kind>('nextcloud');
  const [access, setAccess] = useState({ ...NO_ACCESS, url: app.settings.value.managed.syncAddress });
  const [name, setName] = useState(() => suggestedName(navigator.userAgent));
  /** What was granted for a folder in which there is a sync already. */
  const [taken, setTaken] = useState<SyncAccess | undefined>();
  const { error, isBusy, attempt } = useAttempt();

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    await attempt(async () => {
      // The browser shows its prompt only straight from a click: no await may come before this.
      const url = await allowAddress(app, access.url);
      await connect(kind === 'nextcloud' ? await signInToNextcloud(app, url) : { ...access, url });
    });
    await act(async () => undefined);
  };
  const connect = async (granted: SyncAccess, options: ConnectOptions = {}) => {
    try {
      await connectSync(app, granted, name, options);
      app.notices.say(i18n.t('sync.connected'));
    } catch (thrown) {
      setTaken(isFailure(thrown, 'sync-exists') ? granted : undefined);
      throw thrown;
    }
  };
  const startBeside = (granted: SyncAccess) => attempt(() => act(() => connect(granted, { isBeside: true })));

  return (
    <form class="card stack" onSubmit={submit} aria-busy={isBusy}>
      <div class="card-title">
        <h2>{i18n.t('sync.connect')}</h2>
        <p class="muted small">{i18n.t('sync.connectText')}</p>
      </div>
      <SelectField
        label={i18n.t('sync.storage')}
        value={kind}
        options={KINDS.map((value) => ({
          value,
          label: i18n.t(value === 'webdav' ? 'sync.webdav' : 'sync.nextcloud'),
        }))}
        onInput={(next: Kind) => setKind(next)}
      />
      {kind === 'nextcloud' ? (
        <TextField
          label={i18n.t('sync.address')}
          hint={i18n.t('sync.nextcloudText')}
          value={access.url}
          maxLength={2048}
          placeholder="https://cloud.example.com"
          {...(error && { error })}
          onInput={(url) => setAccess({ ...access, url })}
        />
      ) : (
        <AccessFields access={access} error={error} onInput={setAccess} />
      )}
      {taken && <p class="hint">{i18n.t('sync.besideText')}</p>}
      <TextField label={i18n.t('sync.deviceName')} value={name} maxLength={64} onInput={setName} />
      <div class="bar">
        <button type="submit" class="button" data-kind="primary" aria-disabled={isBusy || access.url === ''}>
          {i18n.t(kind === 'nextcloud' ? 'sync.signIn' : 'sync.connectAct')}
        </button>
        {taken && (
          <button type="button" class="button" aria-disabled={isBusy} onClick={() => void startBeside(taken)}>
            {i18n.t('sync.beside')}
          </button>
        )}
        {isBusy && kind === 'nextcloud' && <span role="status">{i18n.t('sync.waiting')}</span>}
      </div>
    </form>
  );
}
