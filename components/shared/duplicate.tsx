import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../lib/app/state/order.ts';
import { type Account, fullName } from '../../lib/otp/account.ts';
import { BrandIcon } from './brand-icon.tsx';
import './form.css';

export interface DuplicateProps {
  /** The existing account; undefined if it was deleted meanwhile. */
  known: Account | undefined;
  /** Keeps the existing account unchanged. */
  onKeep(): void;
  onReplace(): void;
  onKeepBoth(): void;
  onCancel(): void;
}

/** Asks what to do with an account whose secret is in the vault already. */
export function Duplicate({ known, onKeep, onReplace, onKeepBoth, onCancel }: DuplicateProps) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const name = known ? fullName(known) : '';
  return (
    <section class="ask stack">
      <BrandIcon name={known ? nameOf(known) : ''} icon={known?.icon ?? ''} />
      <h2>{i18n.t('form.duplicateTitle')}</h2>
      <p class="muted">{i18n.t('form.duplicateText', [name])}</p>
      <button type="button" class="button" data-kind="primary" ref={first} onClick={onKeep}>
        {i18n.t('form.duplicateKeep')}
      </button>
      <button type="button" class="button" onClick={onReplace}>
        {i18n.t('form.duplicateReplace')}
      </button>
      <button type="button" class="button" onClick={onKeepBoth}>
        {i18n.t('form.duplicateKeepBoth')}
      </button>
      <button type="button" class="button" data-kind="quiet" onClick={onCancel}>
        {i18n.t('common.cancel')}
      </button>
    </section>
  );
}
