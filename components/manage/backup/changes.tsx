import { i18n } from '#i18n';
import { counted } from '../../../lib/app/counted.ts';
import { type Account, fullName } from '../../../lib/otp/account.ts';
import type { Changes } from '../../../lib/vault/backup.ts';
import './changes.css';

const SHOWN = 8;

const shownName = (account: Account) => fullName(account) || i18n.t('list.unnamed');

function Group({ title, tone, names }: { title: string; tone: 'add' | 'remove' | 'change'; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <div class="changes-group" data-tone={tone}>
      <h3>{title}</h3>
      <ul>
        {names.slice(0, SHOWN).map((name, index) => (
          <li key={`${index}-${name}`}>{name}</li>
        ))}
        {names.length > SHOWN && <li class="muted">{counted('backup.more', names.length - SHOWN)}</li>}
      </ul>
    </div>
  );
}

/** What a restore would add, remove and change. */
export function ChangesList({ changes }: { changes: Changes }) {
  const { added, removed, changed, same } = changes;
  const isNothing = added.length + removed.length + changed.length === 0;
  return (
    <div class="stack">
      <Group title={counted('backup.adds', added.length)} tone="add" names={added.map(shownName)} />
      <Group title={counted('backup.removes', removed.length)} tone="remove" names={removed.map(shownName)} />
      <Group
        title={counted('backup.changes', changed.length)}
        tone="change"
        names={changed.map(({ to }) => shownName(to))}
      />
      {(isNothing || same > 0) && (
        <p class="muted small">{isNothing ? i18n.t('backup.nothing') : counted('backup.same', same)}</p>
      )}
    </div>
  );
}
