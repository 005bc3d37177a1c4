import { i18n } from '#i18n';
import { changeSettings } from '../../../lib/app/actions/accounts.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { atMost } from '../../../lib/policy.ts';
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

const IDLE_MINUTES = [1, 5, 15, 30, 60];

/** When the vault locks by itself. */
export function LockCard({ app, security }: { app: App; security: Security }) {
  const { lockAfterMinutes, lockAfterIdleMinutes, lockWithSystem, managed } = app.settings.value;
  const isWithin = (value: number, max: number) => atMost(value, max) === value;
  const known = MINUTES.some(({ value }) => value === lockAfterMinutes);
  const options = known
    ? MINUTES
    : [...MINUTES, { value: lockAfterMinutes, label: () => counted('security.minutes', lockAfterMinutes) }];
  const idle = [...new Set([...IDLE_MINUTES, ...(lockAfterIdleMinutes > 0 ? [lockAfterIdleMinutes] : [])])];
  return (
    <section class="card stack">
      <h2>{i18n.t('security.lock')}</h2>
      <SelectField
        label={i18n.t('security.lockIdle')}
        hint={i18n.t('security.lockIdleHint')}
        value={String(lockAfterIdleMinutes)}
        options={[
          ...idle.map((value) => ({ value, label: counted('security.lockIdleAfter', value) })),
          { value: 0, label: i18n.t('security.lockIdleNever') },
        ]
          .filter(({ value }) => isWithin(value, managed.maxLockAfterIdleMinutes))
          .map(({ value, label }) => ({ value: String(value), label }))}
        onInput={(value) => void changeSettings(app, { lockAfterIdleMinutes: Number(value) })}
      />
      <SelectField
        label={i18n.t('security.lockAfter')}
        hint={i18n.t('security.lockAlways')}
        value={String(lockAfterMinutes)}
        options={options
          .filter(({ value }) => isWithin(value, managed.maxLockAfterMinutes))
          .map(({ value, label }) => ({ value: String(value), label: label() }))}
        onInput={(value) => void changeSettings(app, { lockAfterMinutes: Number(value) })}
      />
      {managed.maxLockAfterMinutes + managed.maxLockAfterIdleMinutes > 0 && (
        <p class="muted small">{i18n.t('managed.note')}</p>
      )}
      {security.ports.knowsSystemLock && (
        <CheckField
          label={i18n.t('security.lockWithSystem')}
          isChecked={lockWithSystem}
          onInput={(isOn) => void changeSettings(app, { lockWithSystem: isOn })}
        />
      )}
    </section>
  );
}
