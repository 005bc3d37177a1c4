import { i18n } from '#i18n';
import type { JoinPreview } from '../../../lib/app/actions/sync.ts';
import { counted } from '../../../lib/app/counted.ts';
import { type Account, fullName } from '../../../lib/otp/account.ts';
import { dateTime } from '../security/use-security.ts';

const SHOWN = 8;

function Names({ title, accounts }: { title: string; accounts: readonly Account[] }) {
  if (accounts.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {accounts.slice(0, SHOWN).map((account) => (
          <li key={account.id}>{fullName(account) || i18n.t('list.unnamed')}</li>
        ))}
        {accounts.length > SHOWN && <li class="muted">{counted('backup.more', accounts.length - SHOWN)}</li>}
      </ul>
    </div>
  );
}

export interface JoinPreviewCardProps {
  preview: JoinPreview;
  /** Why joining failed; empty if it did not. */
  error: string;
  isBusy: boolean;
  onJoin(): void;
  onCancel(): void;
}

/** What joining would change, and the button to do it. */
export function JoinPreviewCard({ preview, error, isBusy, onJoin, onCancel }: JoinPreviewCardProps) {
  return (
    <section class="card stack">
      <h2>{i18n.t('sync.join')}</h2>
      <Changes preview={preview} />
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div class="bar" aria-busy={isBusy}>
        <button type="button" class="button" data-kind="primary" aria-disabled={isBusy} onClick={onJoin}>
          {i18n.t('sync.joinAct')}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </section>
  );
}

/** What joining changes on this device and on the others. */
function Changes({ preview }: { preview: JoinPreview }) {
  const { incoming, outgoing, removed, same, newest, devices } = preview;
  return (
    <div class="stack">
      <Names title={counted('sync.incoming', incoming.length)} accounts={incoming} />
      <Names title={counted('sync.outgoing', outgoing.length)} accounts={outgoing} />
      <Names title={counted('sync.deletedThere', removed.length)} accounts={removed} />
      {same > 0 && <p>{counted('sync.both', same)}</p>}
      {devices.length > 0 && <p class="small">{i18n.t('sync.withDevices', [devices.join(', ')])}</p>}
      {newest > 0 && <p class="muted small">{i18n.t('sync.newestState', [dateTime(newest)])}</p>}
    </div>
  );
}
