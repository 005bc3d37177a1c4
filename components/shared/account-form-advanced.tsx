import { i18n } from '#i18n';
import { type Draft, withType } from '../../lib/app/state/draft.ts';
import { KINDS, type Kind } from '../../lib/app/state/kinds.ts';
import { ALGORITHMS } from '../../lib/otp/account.ts';
import { CheckField, SelectField, TextField, type TextFieldProps } from './form-fields.tsx';

const KIND_LABELS: Record<Kind, () => string> = {
  totp: () => i18n.t('form.typeTotp'),
  hotp: () => i18n.t('form.typeHotp'),
  steam: () => 'Steam Guard',
  motp: () => 'Mobile-OTP',
  yandex: () => 'Yandex',
  battlenet: () => 'Battle.net',
};

export interface AdvancedProps {
  draft: Draft;
  /** Whether an account is edited; the key field is then in this part. */
  isEdit: boolean;
  /** Whether this part is expanded, as when a field in it is invalid. */
  isOpen: boolean;
  field(name: 'digits' | 'period' | 'counter' | 'key'): Pick<TextFieldProps, 'name' | 'value' | 'onInput' | 'error'>;
  onChange(patch: Partial<Draft>): void;
}

/** Parameters of the code, for accounts that differ from the defaults. */
export function Advanced({ draft, isEdit, isOpen, field, onChange }: AdvancedProps) {
  const isFree = draft.type === 'totp' || draft.type === 'hotp';
  return (
    <details class="details" open={isOpen || undefined}>
      <summary>{i18n.t('form.advanced')}</summary>
      <div class="stack">
        <SelectField
          label={i18n.t('form.type')}
          value={draft.type}
          options={KINDS.map((value) => ({ value, label: KIND_LABELS[value]() }))}
          onInput={(type) => onChange(withType(draft, type))}
        />
        {isFree && (
          <div class="form-grid">
            <SelectField
              label={i18n.t('form.algorithm')}
              value={draft.algorithm}
              options={ALGORITHMS.map((value) => ({ value, label: value }))}
              onInput={(algorithm) => onChange({ algorithm })}
            />
            <TextField label={i18n.t('form.digits')} {...field('digits')} isNumber />
            {draft.type === 'totp' && <TextField label={i18n.t('form.period')} {...field('period')} isNumber />}
            {draft.type === 'hotp' && <TextField label={i18n.t('form.counter')} {...field('counter')} isNumber />}
          </div>
        )}
        {isEdit && (
          <TextField label={i18n.t('form.secret')} hint={i18n.t('form.secretKept')} {...field('key')} isMono />
        )}
        <CheckField
          label={i18n.t('form.append')}
          hint={i18n.t('form.appendHint')}
          isChecked={draft.appendToPassword}
          onInput={(appendToPassword) => onChange({ appendToPassword })}
        />
      </div>
    </details>
  );
}
