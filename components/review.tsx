import { i18n } from '#i18n';
import type { DuplicateChoice } from '../lib/messages.ts';
import { type Account, isSameSecret } from '../lib/otp/account.ts';
import { fromAccountData } from '../lib/otp/account-data.ts';
import type { App } from '../lib/ui/app.ts';
import type { Capture } from '../lib/ui/capture.ts';
import { explain } from './explain.ts';
import { InfoIcon, WarnIcon } from './icons.tsx';
import { ReviewCard } from './review-card.tsx';

export interface ReviewProps {
  app: App;
  capture: Capture;
  /** Opens the form on an account that is not saved yet. */
  onEdit(account: Account): void;
}

/** Above the list: what was found on the open page. Nothing at all where nothing was. */
export function Review({ app, capture, onEdit }: ReviewProps) {
  const findings = capture.findings.value;
  const accounts = app.accounts.value;
  const add = (each: Account[], choice: DuplicateChoice, ids: string[]) => void capture.add(app, each, choice, ids);
  const found = findings.findings.map((finding) => {
    const account = fromAccountData(finding.account);
    return { finding, account, known: accounts.find((each) => isSameSecret(each, account)) };
  });
  const isNew = found.filter(({ known }) => !known);
  // What is in the vault already is only worth a word where there is nothing else.
  const shown = isNew.length > 0 ? isNew : found.filter(({ finding }) => finding.source !== 'key').slice(0, 1);
  const isNothing = shown.length === 0 && findings.refusals.length === 0 && findings.batches.length === 0;
  if (isNothing) return null;
  return (
    <div class="reviews">
      {findings.batches.map(({ size, scanned, missing }) => (
        <p class="note" key={size} role="status">
          <InfoIcon size={16} />
          <span>
            {missing.length > 0
              ? i18n.t('review.batch', [String(scanned), String(size)])
              : i18n.t('review.batchDone', [String(size)])}
          </span>
        </p>
      ))}
      {isNew.length > 1 && (
        <button
          type="button"
          class="button"
          data-kind="primary"
          onClick={() =>
            add(
              isNew.map(({ account }) => account),
              'ask',
              isNew.map(({ finding }) => finding.id),
            )
          }
        >
          {i18n.t('review.addAll', isNew.length)}
        </button>
      )}
      {shown.map(({ finding, known }) => (
        <ReviewCard
          key={`${finding.id} ${finding.account.id}`}
          finding={finding}
          clock={app.clock}
          known={known}
          onAdd={(account, choice) => add([account], choice, [finding.id])}
          onEdit={onEdit}
          onDismiss={() => void capture.dismiss(app, [finding.id])}
        />
      ))}
      {findings.refusals.map((refusal) => (
        <p class="note" data-tone="warn" key={refusal.code}>
          <WarnIcon size={16} />
          <span>{explain(refusal)}</span>
        </p>
      ))}
    </div>
  );
}
