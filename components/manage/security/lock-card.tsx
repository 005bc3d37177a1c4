import { i18n } from '#i18n';
import { changeSettings } from '../../../lib/app/actions/accounts.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { CheckField, SelectField } from '../../shared/form-fields.tsx';
import type { Security } from './use-security.ts';

const MINUTES: { value: number; label: () => string }[] = [
  { value: 5, label: () => counted('security.minutes', 5) },
  { value: 15, label: () => counted('security.minutes', 15) },
  { value: 60, label: () => counted('security.hours', 1) },
  { value: 240, label: () => counted('security.hours', 4) },
  { value: 480, label: () => counted('security.hours', 8) },
  { value: 0, label: () => i18n.t('security.onRestart') },
];

/** When the vault locks by itself. */
export function LockCard({ app, security }: { app: App; security: Security }) {
  const settings = app.settings.value;
  const { knowsSystemLock } = security.ports;
  const withSystem = async (isOn: boolean) => {
    await security.act(async () => {
      const isAllowed = isOn && (await security.ports.allowSystemLock());
      if (!isOn) await security.ports.disallowSystemLock();
      await changeSettings(app, { lockWithSystem: isAllowed });
    });
  };
  const known = MINUTES.some(({ value }) => value === settings.lockAfterMinutes);
  const options = known
    ? MINUTES
    : [
        ...MINUTES,
        { value: settings.lockAfterMinutes, label: () => counted('security.minutes', settings.lockAfterMinutes) },
      ];
  return (
    <section class="card stack">
      <h2>{i18n.t('security.lock')}</h2>
      <SelectField
        label={i18n.t('security.lockAfter')}
        hint={i18n.t('security.lockAlways')}
        value={String(settings.lockAfterMinutes)}
        options={options.map(({ value, label }) => ({ value: String(value), label: label() }))}
        onInput={(value) => void changeSettings(app, { lockAfterMinutes: Number(value) })}
      />
      <CheckField
        label={i18n.t(knowsSystemLock ? 'security.lockWithSystem' : 'security.lockAway')}
        hint={i18n.t(knowsSystemLock ? 'security.lockWithSystemHint' : 'security.lockAwayHint')}
        isChecked={settings.lockWithSystem}
        onInput={(isOn) => void withSystem(isOn)}
      />
    </section>
  );
}
