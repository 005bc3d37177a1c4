import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { counted } from '../../../lib/app/counted.ts';
import { shownName } from '../../../lib/app/shown-name.ts';
import { checkAccounts } from '../../../lib/app/state/checkup.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { InfoIcon, WarnIcon } from '../../shared/icons.tsx';
import { CheckIcon } from '../../shared/list-icons.tsx';
import type { SectionProps } from '../section.ts';
import { useSecurity } from '../security/use-security.ts';
import './checkup.css';

const MONTH = 30 * 86_400_000;

/** Suggestions for the vault, and what this page cannot check. */
export function CheckupSection({ app }: SectionProps) {
  const security = useSecurity(app);
  if (!security) return null;
  const { unbound, duplicates, duplicateKeys, weakKeys, noPin } = checkAccounts(app.accounts.value);
  const { lastBackup } = app.settings.value;
  const hasRecovery = security.file?.slots.some(({ type }) => type === 'recovery') ?? false;
  const items = [
    !hasRecovery && (
      <Item key="recovery" title={i18n.t('checkup.noRecovery')} text={i18n.t('checkup.noRecoveryText')} to="security" />
    ),
    Date.now() - lastBackup > MONTH && (
      <Item
        key="backup"
        title={i18n.t(lastBackup === 0 ? 'checkup.noBackup' : 'checkup.backupOld')}
        text={i18n.t('checkup.backupText')}
        to="backup"
      />
    ),
    noPin.length > 0 && <Item key="pin" title={counted('checkup.noPin', noPin.length)} accounts={noPin} />,
    unbound.length > 0 && (
      <Item
        key="unbound"
        title={counted('checkup.unbound', unbound.length)}
        text={i18n.t('checkup.unboundText')}
        accounts={unbound}
      />
    ),
    duplicateKeys > 0 && (
      <Item
        key="duplicates"
        title={counted('checkup.duplicates', duplicateKeys)}
        text={i18n.t('checkup.duplicatesText')}
        accounts={duplicates}
      />
    ),
    weakKeys.length > 0 && (
      <Item
        key="weak"
        title={counted('checkup.weakKeys', weakKeys.length)}
        text={i18n.t('checkup.weakKeysText')}
        accounts={weakKeys}
      />
    ),
  ].filter(Boolean);
  return (
    <div class="stack settings">
      <p class="lead">{i18n.t('checkup.lead')}</p>
      {items.length > 0 ? (
        items
      ) : (
        <p class="card note">
          <CheckIcon />
          {i18n.t('checkup.allGood')}
        </p>
      )}
      <section class="card checkup-item">
        <InfoIcon />
        <div>
          <h2>{i18n.t('checkup.notChecked')}</h2>
          <p class="muted small">{i18n.t('checkup.passphraseUnknown')}</p>
          <p class="muted small">{i18n.t('checkup.notCheckedText')}</p>
        </div>
      </section>
    </div>
  );
}

interface ItemProps {
  title: string;
  text?: string;
  /** The section where it can be fixed. */
  to?: 'security' | 'backup';
  accounts?: readonly Account[];
}

/** Account names shown per item at most; the accounts section lists all. */
const MAX_NAMES = 20;

function Item({ title, text, to = undefined, accounts = [] }: ItemProps): ComponentChildren {
  const id = useId();
  return (
    <section class="card checkup-item" data-tone="warn">
      <WarnIcon />
      <div>
        <h2 id={id}>{title}</h2>
        {text && <p class="muted small">{text}</p>}
        {accounts.length > 0 && (
          <ul class="checkup-names small">
            {accounts.slice(0, MAX_NAMES).map((account) => (
              <li key={account.id}>
                <b>{shownName(account)}</b> {account.issuer && <span class="muted">{account.account}</span>}
              </li>
            ))}
            {accounts.length > MAX_NAMES && <li>{counted('list.andMore', accounts.length - MAX_NAMES)}</li>}
          </ul>
        )}
      </div>
      <a class="button" aria-describedby={id} href={`#${to ?? 'accounts'}`}>
        {i18n.t(to === 'security' ? 'manage.security' : to === 'backup' ? 'manage.backup' : 'manage.accounts')}
      </a>
    </section>
  );
}
