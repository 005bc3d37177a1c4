import { i18n } from '#i18n';
import { shownName } from '../../../lib/app/shown-name.ts';
import type { Clock } from '../../../lib/app/state/clock.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { needsPin } from '../../../lib/otp/pin.ts';
import type { TagLooks } from '../../../lib/replica/tags.ts';
import { IconButton } from '../../shared/icon-button.tsx';
import { EditIcon, PinIcon, QrIcon } from '../../shared/icons.tsx';
import { CheckIcon, CopyIcon } from '../../shared/list-icons.tsx';
import { LiveCode } from '../../shared/live-code.tsx';
import { TagChips } from '../tag-chips.tsx';
import { useRowStop } from '../use-row-stop.ts';
import '../row-stop.css';
import { TableName } from './table-name.tsx';

/** A click on a row's checkbox. `isRange`: with Shift, it means all rows since the last one. */
export interface RowToggle {
  isOn: boolean;
  isRange: boolean;
}

export interface AccountTableRowProps {
  account: Account;
  tagLooks: TagLooks;
  clock: Clock;
  isSelected: boolean;
  isHidden: boolean;
  isCopied: boolean;
  onCopy(account: Account): void;
  onToggle(change: RowToggle): void;
  onEdit(account: Account): void;
  onShowQr(account: Account): void;
  onPin(account: Account): void;
}

/** One account of the table, with its code and what can be done with it. */
export function AccountTableRow(props: AccountTableRowProps) {
  const { account } = props;
  const name = shownName(account);
  const { row, control } = useRowStop();
  return (
    <tr aria-selected={props.isSelected} {...row}>
      <td>
        <input
          type="checkbox"
          {...control(0)}
          aria-label={i18n.t('table.select', [name])}
          checked={props.isSelected}
          onClick={(event) => props.onToggle({ isOn: event.currentTarget.checked, isRange: event.shiftKey })}
        />
      </td>
      <td>
        <TableName account={account} />
      </td>
      <td>
        <CodeCell {...props} stop={control(1)} />
      </td>
      <td>
        <TagChips tags={account.tags} looks={props.tagLooks} />
      </td>
      <td class="table-acts row-stop-acts">
        <Acts {...props} name={name} control={control} />
      </td>
    </tr>
  );
}

type Stop = ReturnType<typeof useRowStop>['control'];

function CodeCell({
  account,
  clock,
  isHidden,
  isCopied,
  onCopy,
  stop,
}: AccountTableRowProps & { stop: ReturnType<Stop> }) {
  if (needsPin(account)) return <span class="muted small">{i18n.t('list.pinNeeded')}</span>;
  return (
    <button
      type="button"
      class="table-code"
      {...stop}
      title={i18n.t('list.copy')}
      data-hidden={isHidden || undefined}
      onClick={() => onCopy(account)}
    >
      <LiveCode account={account} clock={clock} />
      {account.type === 'hotp' && (
        <>
          <CopyIcon />
          {i18n.t('list.copyShort')}
        </>
      )}
      {isCopied && <CheckIcon />}
    </button>
  );
}

function Acts({
  account,
  name,
  control,
  onPin,
  onShowQr,
  onEdit,
}: AccountTableRowProps & { name: string; control: Stop }) {
  const pin = i18n.t(account.favorite ? 'list.unpin' : 'list.pin');
  return (
    <>
      <IconButton
        {...control(2)}
        title={pin}
        label={`${pin}: ${name}`}
        data-on={account.favorite || undefined}
        onClick={() => onPin(account)}
      >
        <PinIcon />
      </IconButton>
      <IconButton
        {...control(3)}
        title={i18n.t('list.showQr')}
        label={i18n.t('qr.showOf', [name])}
        onClick={() => onShowQr(account)}
      >
        <QrIcon />
      </IconButton>
      <IconButton
        {...control(4)}
        title={i18n.t('common.edit')}
        label={i18n.t('table.edit', [name])}
        onClick={() => onEdit(account)}
      >
        <EditIcon />
      </IconButton>
    </>
  );
}
