import { i18n } from '#i18n';
import type { Clock } from '../../lib/app/state/clock.ts';
import { BOUNDS } from '../../lib/otp/account.ts';
import { needsPin } from '../../lib/otp/pin.ts';
import { explain } from './explain.ts';
import { CheckField, TextField } from './form-fields.tsx';
import { WarnIcon } from './icons.tsx';
import { LiveCode } from './live-code.tsx';
import type { AccountDraft } from './use-account-draft.ts';

export interface KeyFieldsProps {
  form: AccountDraft;
  /** The key of an account that is edited is among the advanced fields. */
  isEdit: boolean;
  clock: Clock;
}

/** The key or link, what is odd about it, and the code that it makes. */
export function KeyFields({ form, isEdit, clock }: KeyFieldsProps) {
  const { preview } = form;
  return (
    <>
      {!isEdit && (
        <TextField
          label={i18n.t('form.key')}
          hint={i18n.t('form.keyHint')}
          {...form.field('key')}
          isMono
          isOneValue
          lines={2}
          autofocus
        />
      )}
      {form.warnings.map((warning) => (
        <p class="note" data-tone="warn" key={warning.code}>
          <WarnIcon />
          {explain(warning)}
        </p>
      ))}
      {preview && !needsPin(preview) && <LiveCode account={preview} clock={clock} isNamed />}
    </>
  );
}

export interface NameFieldsProps {
  form: AccountDraft;
  /** The open site that a new account may be bound to; empty = none. */
  site: string;
  isBound: boolean;
  onBind(isBound: boolean): void;
}

/** Whose account it is, and whether it is one of the open site. */
export function NameFields({ form, site, isBound, onBind }: NameFieldsProps) {
  const { type } = form.draft;
  return (
    <>
      <TextField label={i18n.t('form.issuer')} {...form.field('issuer')} maxLength={BOUNDS.name} placeholder="GitHub" />
      <TextField
        label={i18n.t('form.account')}
        {...form.field('account')}
        maxLength={BOUNDS.name}
        placeholder="alice@example.com"
      />
      {site !== '' && <CheckField label={i18n.t('form.fillOn', [site])} isChecked={isBound} onInput={onBind} />}
      {(type === 'motp' || type === 'yandex') && (
        <TextField label={i18n.t('form.pin')} {...form.field('pin')} maxLength={BOUNDS.pin} />
      )}
    </>
  );
}
