import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft, DraftField } from '../../../lib/app/state/draft.ts';
import { ALGORITHMS } from '../../../lib/otp/account.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { NEW_SECRET_BYTES, newSecret } from '../../../lib/otp/provisioning.ts';
import { SelectField, TextField } from '../../shared/form-fields.tsx';
import { CopyIcon, NextIcon } from '../../shared/list-icons.tsx';

export interface WorkbenchSecretProps {
  draft: Draft;
  problem: { field: DraftField; text: string } | undefined;
  onChange(patch: Partial<Draft>): void;
  onCopySecret(): void;
}

/** Lengths on the slider: whole bytes from 80 bits on; longer ones only make longer codes to type. */
const SLIDER_MAX_BYTES = 64;

/** The secret (random or typed), and the fields of its provisioning URI. */
export function WorkbenchSecret({ draft, problem, onChange, onCopySecret }: WorkbenchSecretProps) {
  const [bytes, setBytes] = useState<number>(NEW_SECRET_BYTES.usual);
  const id = useId();
  const field = (name: 'key' | 'issuer' | 'account' | 'digits' | 'period' | 'counter') => ({
    value: draft[name],
    onInput: (value: string) => onChange({ [name]: value }),
    ...(problem?.field === name ? { error: problem.text } : {}),
  });
  const fresh = (length: number) => onChange({ key: toBase32(newSecret(length)) });

  const length = i18n.t('workbench.length', [bytes * 8, Math.ceil((bytes * 8) / 5)]);

  return (
    <>
      <TextField label={i18n.t('workbench.secret')} {...field('key')} isMono lines={2} />
      <div class="field">
        <label for={id}>{length}</label>
        <input
          id={id}
          class="slider"
          type="range"
          min={NEW_SECRET_BYTES.min}
          max={SLIDER_MAX_BYTES}
          value={bytes}
          // The number alone is of bytes, which nothing else speaks of.
          aria-valuetext={length}
          onInput={(event) => {
            const chosen = Number(event.currentTarget.value);
            setBytes(chosen);
            fresh(chosen);
          }}
        />
      </div>
      <div class="bar">
        <button type="button" class="button" data-kind="primary" onClick={() => fresh(bytes)}>
          <NextIcon />
          {i18n.t('workbench.newSecret')}
        </button>
        <button type="button" class="button" onClick={onCopySecret}>
          <CopyIcon />
          {i18n.t('workbench.copySecret')}
        </button>
      </div>
      <TextField label={i18n.t('form.issuer')} {...field('issuer')} />
      <TextField label={i18n.t('form.account')} {...field('account')} />
      <div class="form-grid">
        <SelectField
          label={i18n.t('form.type')}
          value={draft.type === 'hotp' ? 'hotp' : 'totp'}
          options={[
            { value: 'totp', label: 'TOTP' },
            { value: 'hotp', label: 'HOTP' },
          ]}
          onInput={(type) => onChange({ type })}
        />
        <SelectField
          label={i18n.t('form.algorithm')}
          value={draft.algorithm}
          options={ALGORITHMS.map((value) => ({ value, label: value }))}
          onInput={(algorithm) => onChange({ algorithm })}
        />
        <TextField label={i18n.t('form.digits')} {...field('digits')} isNumber />
        {draft.type === 'hotp' ? (
          <TextField label={i18n.t('form.counter')} {...field('counter')} isNumber />
        ) : (
          <TextField label={i18n.t('form.period')} {...field('period')} isNumber />
        )}
      </div>
    </>
  );
}
