import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { removeDevice, renameDevice } from '../../../lib/app/actions/sync.ts';
import type { SyncDevice } from '../../../lib/protocol/sync-messages.ts';
import { TextField } from '../../shared/form-fields.tsx';
import { Dialog } from '../dialog.tsx';
import { dateTime } from '../security/use-security.ts';
import { PairingCode } from './pairing-code.tsx';
import type { Connected, SyncProps } from './props.ts';
import './sync.css';

/** The devices of this sync: name, last activity, adding and removing. */
export function DevicesCard({ app, act, status }: SyncProps & { status: Connected }) {
  const [removed, setRemoved] = useState<SyncDevice | undefined>();
  const [isPairing, setPairing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const remove = async (device: SyncDevice) => {
    setBusy(true);
    const isDone = await act(() => removeDevice(app, device.id));
    setBusy(false);
    setRemoved(undefined);
    if (isDone) app.notices.say(i18n.t('sync.removed', [device.name]));
  };
  return (
    <section class="card stack">
      <header class="card-head">
        <h2>{i18n.t('sync.devices')}</h2>
        <button type="button" class="button" onClick={() => setPairing(true)}>
          {i18n.t('sync.addDevice')}
        </button>
      </header>
      {isPairing && <PairingCode app={app} onClose={() => setPairing(false)} />}
      <ul class="sync-devices">
        {status.devices.map((device) => (
          <Device
            device={device}
            key={device.id}
            onRename={(name) => void act(() => renameDevice(app, device.id, name))}
            onRemove={() => setRemoved(device)}
          />
        ))}
      </ul>
      {removed && (
        <Dialog title={i18n.t('sync.removeTitle', [removed.name])} onClose={() => setRemoved(undefined)}>
          <div class="stack sync-dialog" aria-busy={isBusy}>
            <p>{i18n.t('sync.removeText')}</p>
            <div class="bar">
              <button type="button" class="button" data-kind="danger" onClick={() => void remove(removed)}>
                {i18n.t('sync.removeDevice')}
              </button>
              <button type="button" class="button" data-kind="quiet" onClick={() => setRemoved(undefined)}>
                {i18n.t('common.cancel')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
}

function Device({
  device,
  onRename,
  onRemove,
}: {
  device: SyncDevice;
  onRename(name: string): void;
  onRemove(): void;
}) {
  const [name, setName] = useState<string | undefined>();
  const heard = device.heard ? i18n.t('sync.heard', [dateTime(device.heard)]) : i18n.t('sync.notHeard');
  if (name !== undefined)
    return (
      <li>
        <form
          class="bar"
          onSubmit={(event) => {
            event.preventDefault();
            onRename(name);
            setName(undefined);
          }}
        >
          <TextField label={i18n.t('sync.deviceName')} value={name} maxLength={64} autofocus onInput={setName} />
          <button type="submit" class="button">
            {i18n.t('common.save')}
          </button>
        </form>
      </li>
    );
  return (
    <li>
      <div>
        <strong>{device.name}</strong>
        <p class="muted small">{device.isThis ? i18n.t('sync.thisDevice') : heard}</p>
      </div>
      <div class="bar">
        <button
          type="button"
          class="button"
          data-kind="quiet"
          aria-label={`${i18n.t('common.edit')}: ${device.name}`}
          onClick={() => setName(device.name)}
        >
          {i18n.t('common.edit')}
        </button>
        {!device.isThis && (
          <button
            type="button"
            class="button"
            data-kind="quiet"
            aria-label={`${i18n.t('sync.removeDevice')}: ${device.name}`}
            onClick={onRemove}
          >
            {i18n.t('sync.removeDevice')}
          </button>
        )}
      </div>
    </li>
  );
}
