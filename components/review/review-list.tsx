import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { counted } from '../../lib/app/counted.ts';
import { shownName } from '../../lib/app/shown-name.ts';
import type { Account } from '../../lib/otp/account.ts';
import type { Finding } from '../../lib/otp/finding.ts';
import { explain } from '../shared/explain.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { EditIcon, WarnIcon } from '../shared/icons.tsx';
import { CloseIcon } from '../shared/list-icons.tsx';

/** One of several accounts that were found together. */
interface ReviewCandidate {
  finding: Finding;
  account: Account;
}

export interface ReviewListProps {
  candidates: readonly ReviewCandidate[];
  onAdd(chosen: ReviewCandidate[]): void;
  /** Opens the form to check one of them first. */
  onEdit(account: Account): void;
  onDismiss(): void;
}

const keyOf = ({ account }: ReviewCandidate): string => `${account.type} ${account.secret.join()}`;

/** Several accounts that were found together, all selected by default. */
export function ReviewList({ candidates, onAdd, onEdit, onDismiss }: ReviewListProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = candidates.filter((candidate) => !left.has(keyOf(candidate)));
  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <section class="review" aria-label={counted('review.several', candidates.length)}>
      <header class="review-head">
        <h2 class="review-title">{counted('review.several', candidates.length)}</h2>
        <IconButton label={i18n.t('review.dismissAll')} onClick={onDismiss}>
          <CloseIcon size={16} />
        </IconButton>
      </header>
      <ul class="review-list">
        {candidates.map((candidate) => {
          const { account, finding } = candidate;
          const name = shownName(account);
          return (
            <li key={keyOf(candidate)}>
              <label>
                <input
                  type="checkbox"
                  checked={!left.has(keyOf(candidate))}
                  onChange={() => toggle(keyOf(candidate))}
                />
                <span class="review-name">
                  <b>{name}</b>
                  {account.issuer && <span class="muted">{account.account}</span>}
                </span>
                {finding.warnings.length > 0 && (
                  <span class="review-warning" title={finding.warnings.map(explain).join('\n')}>
                    <WarnIcon size={16} />
                    <span class="visually-hidden">{finding.warnings.map(explain).join(' ')}</span>
                  </span>
                )}
              </label>
              <IconButton label={i18n.t('review.editOf', [name])} onClick={() => onEdit(account)}>
                <EditIcon size={16} />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        class="button"
        data-kind="primary"
        disabled={chosen.length === 0}
        onClick={() => onAdd(chosen)}
      >
        {counted('review.addAll', chosen.length)}
      </button>
    </section>
  );
}
