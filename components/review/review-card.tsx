import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { shownName } from '../../lib/app/shown-name.ts';
import type { Clock } from '../../lib/app/state/clock.ts';
import type { Account } from '../../lib/otp/account.ts';
import { fromAccountData } from '../../lib/otp/account-data.ts';
import type { Finding } from '../../lib/otp/finding.ts';
import { needsPin } from '../../lib/otp/pin.ts';
import type { DuplicateChoice } from '../../lib/protocol/account-messages.ts';
import { BrandIcon } from '../shared/brand-icon.tsx';
import { explain } from '../shared/explain.ts';
import { TextField } from '../shared/form-fields.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { WarnIcon } from '../shared/icons.tsx';
import { CloseIcon, FillIcon, PlusIcon } from '../shared/list-icons.tsx';
import { LiveCode } from '../shared/live-code.tsx';

interface AddOptions {
  choice: DuplicateChoice;
  /** Whether the first code is also filled into the page's field. */
  fillAfterAdding?: boolean;
}

export interface ReviewCardProps {
  finding: Finding;
  clock: Clock;
  /** The account in the vault with the same secret, if there is one. */
  known: Account | undefined;
  /** Whether it comes from a page with a field for its first code. */
  canFill: boolean;
  onAdd(account: Account, options: AddOptions): void;
  /** Opens the form to check it first. */
  onEdit(account: Account): void;
  onDismiss(): void;
}

/** One account found on the page, with its present code and a button to add it. */
export function ReviewCard({ finding, clock, known, canFill, onAdd, onEdit, onDismiss }: ReviewCardProps) {
  const [pin, setPin] = useState('');
  const account = { ...fromAccountData(finding.account), ...(pin ? { pin } : {}) };
  // Names taken from a page's text are a guess, so the user checks them in the form.
  const isSure = finding.source !== 'key';
  const name = shownName(account);
  return (
    <section class="review" aria-label={i18n.t('review.found', [name])}>
      <header class="review-head">
        <BrandIcon name={name} icon={account.icon} />
        <p class="review-name">
          <b>{name}</b>
          {account.issuer && <span class="muted">{account.account}</span>}
        </p>
        <IconButton label={i18n.t('review.dismiss')} onClick={onDismiss}>
          <CloseIcon size={16} />
        </IconButton>
      </header>
      {!needsPin(account) && <LiveCode account={account} clock={clock} isNamed />}
      {finding.pinLength !== undefined && (
        <TextField label={i18n.t('form.pin')} value={pin} onInput={setPin} maxLength={finding.pinLength} isNumber />
      )}
      <p class="muted small">
        {account.sites.length > 0 ? i18n.t('review.bound', [account.sites.join(', ')]) : i18n.t('review.unbound')}
      </p>
      {finding.source === 'key' && <p class="muted small">{i18n.t('review.fromText')}</p>}
      {finding.warnings.map((warning) => (
        <p class="note" data-tone="warn" key={warning.code}>
          <WarnIcon size={16} />
          <span>{explain(warning)}</span>
        </p>
      ))}
      {known ? (
        <KnownActs known={known} onKeep={onDismiss} onReplace={() => onAdd(account, { choice: 'replace' })} />
      ) : (
        <NewActs
          isSure={isSure}
          canFill={canFill}
          onAdd={(options) => onAdd(account, { choice: 'ask', ...options })}
          onEdit={() => onEdit(account)}
        />
      )}
    </section>
  );
}

interface KnownActsProps {
  /** The account in the vault. */
  known: Account;
  onKeep(): void;
  onReplace(): void;
}

function KnownActs({ known, onKeep, onReplace }: KnownActsProps) {
  return (
    <>
      <p class="small">{i18n.t('review.knownAs', [shownName(known)])}</p>
      <div class="bar review-acts">
        <button type="button" class="button" data-kind="primary" onClick={onKeep}>
          {i18n.t('form.duplicateKeep')}
        </button>
        <button type="button" class="button" onClick={onReplace}>
          {i18n.t('form.duplicateReplace')}
        </button>
      </div>
    </>
  );
}

interface NewActsProps {
  /** Whether it can be added as it is, without a look at its names. */
  isSure: boolean;
  canFill: boolean;
  onAdd(options?: Pick<AddOptions, 'fillAfterAdding'>): void;
  onEdit(): void;
}

function NewActs({ isSure, canFill, onAdd, onEdit }: NewActsProps) {
  return (
    <div class="bar review-acts">
      {isSure && canFill && (
        <button
          type="button"
          class="button review-main"
          data-kind="primary"
          onClick={() => onAdd({ fillAfterAdding: true })}
        >
          <FillIcon />
          {i18n.t('review.addAndFill')}
        </button>
      )}
      {isSure && (
        <button type="button" class="button" data-kind={canFill ? undefined : 'primary'} onClick={() => onAdd()}>
          <PlusIcon />
          {i18n.t(canFill ? 'review.addOnly' : 'form.add')}
        </button>
      )}
      <button type="button" class="button" data-kind={isSure ? undefined : 'primary'} onClick={onEdit}>
        {i18n.t(isSure ? 'common.edit' : 'review.lookOver')}
      </button>
    </div>
  );
}
