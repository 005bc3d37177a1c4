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

/** Preview of what joining changes on this device and on the others. */
export function JoinPreviewView({ preview }: { preview: JoinPreview }) {
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
