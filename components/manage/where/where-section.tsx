import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { shownName } from '../../../lib/app/shown-name.ts';
import { type WhereRow, whereRows } from '../../../lib/app/state/where.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { EditView } from '../../shared/edit-view.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { EditIcon } from '../../shared/icons.tsx';
import { TableName } from '../accounts/table-name.tsx';
import { Dialog } from '../dialog.tsx';
import { SearchField } from '../search-field.tsx';
import type { SectionProps } from '../section.ts';
import { Refused } from './refused.tsx';
import './where.css';

const REACHES: Record<WhereRow['sites'][number]['reach'], () => string> = {
  whole: () => i18n.t('form.siteWhole'),
  host: () => i18n.t('form.siteHost'),
  never: () => i18n.t('form.siteNever'),
};

/** The sites of each account, and recently refused fills. */
export function WhereSection({ app }: SectionProps) {
  const query = useSignal('');
  const edited = useSignal<Account | undefined>(undefined);
  const close = () => {
    edited.value = undefined;
  };
  const rows = whereRows(app.accounts.value, query.value);
  return (
    <div class="stack settings">
      <p class="lead">{i18n.t('fill.whereHint')}</p>
      <SearchField
        query={query.value}
        onQuery={(typed) => {
          query.value = typed;
        }}
      />
      {rows.length > 0 && (
        <ul class="where">
          {rows.map((row) => (
            <Row key={row.account.id} row={row} onEdit={() => (edited.value = row.account)} />
          ))}
        </ul>
      )}
      {rows.length === 0 && query.value !== '' && <p>{i18n.t('list.nothingFound', [query.value])}</p>}
      <Refused app={app} />
      {edited.value && (
        <Dialog title={i18n.t('fill.editSites')} onClose={close}>
          <EditView app={app} account={edited.value} onDone={close} />
        </Dialog>
      )}
    </div>
  );
}

function Row({ row: { account, sites }, onEdit }: { row: WhereRow; onEdit(): void }) {
  const label = i18n.t('fill.whereEdit', [shownName(account)]);
  return (
    <li>
      <TableName account={account} />
      <div class="where-sites">
        {sites.length === 0 && <span class="muted">{i18n.t('fill.whereNone')}</span>}
        {sites.map(({ site, reach }) => (
          <div key={site}>
            <b>{site}</b> <span class="muted small">{REACHES[reach]()}</span>
          </div>
        ))}
      </div>
      <IconButton label={label} title={label} onClick={onEdit}>
        <EditIcon />
      </IconButton>
    </li>
  );
}
