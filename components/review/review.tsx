import { i18n } from '#i18n';
import type { Capture } from '../../lib/app/actions/capture.ts';
import type { App } from '../../lib/app/state/app.ts';
import { reviewCandidates } from '../../lib/app/state/review-candidates.ts';
import type { Account } from '../../lib/otp/account.ts';
import { explain } from '../shared/explain.ts';
import { InfoIcon, WarnIcon } from '../shared/icons.tsx';
import { ReviewCard } from './review-card.tsx';
import { ReviewList } from './review-list.tsx';
import './review.css';

export interface ReviewProps {
  app: App;
  capture: Capture;
  /** Whether this page itself accepts the next picture of a multi-part export. */
  takesNext?: boolean;
  /** Opens the form on an account that is not saved yet. */
  onEdit(account: Account): void;
}

/** The findings of the open page, above the list. Renders nothing without findings. */
export function Review({ app, capture, takesNext = false, onEdit }: ReviewProps) {
  const findings = capture.findings.value;
  const shown = reviewCandidates(findings.findings, app.accounts.value);
  const isNothing = shown.length === 0 && findings.refusals.length === 0 && findings.batches.length === 0;
  if (isNothing) return null;
  return (
    <div class="reviews">
      {findings.batches.map(({ size, scanned, missing }) => (
        <p class="note" key={`${size} ${missing.join()}`} role="status">
          <InfoIcon size={16} />
          <span>
            <progress max={size} value={scanned} aria-hidden="true" />
            {missing.length > 0
              ? i18n.t(takesNext ? 'review.batchHere' : 'review.batch', [String(scanned), String(size)])
              : i18n.t('review.batchDone', [String(size)])}
          </span>
        </p>
      ))}
      {shown.length > 1 ? (
        <ReviewList
          candidates={shown}
          onAdd={(chosen) =>
            void capture.add(app, {
              accounts: chosen.map(({ account }) => account),
              choice: 'ask',
              ids: chosen.map(({ finding }) => finding.id),
            })
          }
          onEdit={onEdit}
          onDismiss={() => void capture.dismiss(app, [])}
        />
      ) : (
        shown.map(({ finding, known }) => (
          <ReviewCard
            key={`${finding.id} ${finding.account.id}`}
            finding={finding}
            clock={app.clock}
            known={known}
            canFill={app.ports.fill !== undefined && finding.account.sites.includes(findings.site)}
            onAdd={(account, options) => void capture.add(app, { accounts: [account], ids: [finding.id], ...options })}
            onEdit={onEdit}
            onDismiss={() => void capture.dismiss(app, [finding.id])}
          />
        ))
      )}
      {shown.length === 0 &&
        findings.refusals.map((refusal) => (
          <p class="note" data-tone="warn" key={refusal.code} role="status">
            <WarnIcon size={16} />
            <span>{explain(refusal)}</span>
          </p>
        ))}
    </div>
  );
}
