import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changeSettings } from '../../lib/app/actions/accounts.ts';
import { readFillKeys } from '../../lib/app/actions/fill-code.ts';
import { counted } from '../../lib/app/counted.ts';
import type { App } from '../../lib/app/state/app.ts';
import { encodeQr } from '../../lib/picture/qr/write/encode.ts';
import { SelectField } from '../shared/form-fields.tsx';
import { KeyCaps } from '../shared/key-caps.tsx';
import { QrPicture } from '../shared/qr-picture.tsx';

/** A sample account for trying the capture. */
const EXAMPLE = 'otpauth://totp/Watchword:example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Watchword';
const IDLE_MINUTES = [5, 15, 60];

/** State that changes outside of this page: the pinned icon, and the slots. */
function useOutside(app: App) {
  const [isPinned, setPinned] = useState(false);
  const [hasRecovery, setRecovery] = useState(false);
  useEffect(() => {
    const look = async () => {
      setPinned(await app.ports.isPinned());
      const file = await (await app.ports.security()).readFile();
      setRecovery(file?.slots.some(({ type }) => type === 'recovery') ?? false);
    };
    const run = () => void look().catch(() => undefined);
    run();
    void readFillKeys(app);
    // The user returns from the toolbar's menu or the settings.
    addEventListener('focus', run);
    return () => removeEventListener('focus', run);
  }, [app]);
  return { isPinned, hasRecovery };
}

/** The steps to a first sign-in. Each is ticked automatically. */
export function NextSteps({ app }: { app: App }) {
  const { isPinned, hasRecovery } = useOutside(app);
  const hasAccount = app.accounts.value.length > 0;
  const open = (section: string) => () => void app.ports.openPage('options', section);
  const minutes = app.settings.value.lockAfterIdleMinutes;
  return (
    <ol class="steps">
      <Step title={i18n.t('welcome.pinTitle')} isDone={isPinned}>
        <p class="muted">{i18n.t(isPinned ? 'welcome.pinDone' : 'welcome.pinText')}</p>
      </Step>
      <Step title={i18n.t('welcome.captureTitle')} isDone={hasAccount}>
        <p class="muted">{i18n.t('welcome.captureText')}</p>
        <p class="muted">{i18n.t('welcome.importText')}</p>
        <button type="button" class="button" data-kind="primary" onClick={open('#transfer')}>
          {i18n.t('state.emptyImport')}
        </button>
        <details class="details">
          <summary>{i18n.t('welcome.tryTitle')}</summary>
          <p class="muted">{i18n.t('welcome.tryText')}</p>
          <div class="welcome-example">
            <QrPicture
              matrix={encodeQr(EXAMPLE, { errorCorrection: 'M', version: 'fit' })}
              style={{ border: 4, dark: '#000', light: '#fff' }}
              label={i18n.t('transfer.sheetCode')}
            />
          </div>
        </details>
      </Step>
      <Step title={i18n.t('welcome.useTitle')} isDone={false}>
        <p class="muted">
          {app.fillKeys.value === '' ? i18n.t('welcome.useText') : <WithKeys keys={app.fillKeys.value} />}
        </p>
      </Step>
      <Step title={i18n.t('welcome.lockTitle')} isDone={false}>
        <SelectField
          label={i18n.t('security.lockIdle')}
          value={String(minutes)}
          options={[
            ...[...new Set([...IDLE_MINUTES, ...(minutes > 0 ? [minutes] : [])])].map((value) => ({
              value: String(value),
              label: counted('security.lockIdleAfter', value),
            })),
            { value: '0', label: i18n.t('security.lockIdleNever') },
          ]}
          onInput={(value) => void changeSettings(app, { lockAfterIdleMinutes: Number(value) })}
        />
        <p class="muted small">{i18n.t('security.lockAlways')}</p>
      </Step>
      <Step title={i18n.t('welcome.recoveryTitle')} isDone={hasRecovery}>
        <p class="muted">{i18n.t('welcome.recoveryText')}</p>
        {!hasRecovery && (
          <button type="button" class="button" onClick={open('#security')}>
            {i18n.t('welcome.moreWays')}
          </button>
        )}
      </Step>
    </ol>
  );
}

function Step({ title, isDone, children }: { title: string; isDone: boolean; children: ComponentChildren }) {
  return (
    <li data-done={isDone || undefined}>
      <h2>{title}</h2>
      <div class="stack">{children}</div>
    </li>
  );
}

/** The sentence about the shortcut, the shortcut as keys. */
function WithKeys({ keys }: { keys: string }) {
  const [before, after] = i18n.t('welcome.useKeys', ['\ue000']).split('\ue000');
  return (
    <>
      {before}
      <KeyCaps keys={keys.split('+')} />
      {after}
    </>
  );
}
