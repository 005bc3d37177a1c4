import { i18n } from '#i18n';
import { shownName } from '../../../lib/app/shown-name.ts';
import type { Clock } from '../../../lib/app/state/clock.ts';
import type { Choice, ImportRow } from '../../../lib/app/state/import-rows.ts';
import { fullName } from '../../../lib/otp/account.ts';
import { needsPin } from '../../../lib/otp/pin.ts';
import type { TagLooks } from '../../../lib/replica/tags.ts';
import { WarnIcon } from '../../shared/icons.tsx';
import { LiveCode } from '../../shared/live-code.tsx';
import { TableName } from '../accounts/table-name.tsx';
import { TagChips } from '../tag-chips.tsx';

export interface ImportTableRowProps {
  row: ImportRow;
  choice: Choice;
  tagLooks: TagLooks;
  clock: Clock;
  onChoose(choice: Choice): void;
}

/** One account of the import: whether it is new, and what to do with it. */
export function ImportTableRow({ row, choice, tagLooks, clock, onChoose }: ImportTableRowProps) {
  const { account, known, isRepeated, mixedWord } = row;
  const name = shownName(account);
  return (
    <tr data-skipped={choice === 'skip' || undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={i18n.t('table.select', [name])}
          checked={choice !== 'skip'}
          onInput={() => onChoose(choice === 'skip' ? (known ? 'replace' : 'add') : 'skip')}
        />
      </td>
      <td>
        <TableName account={account} />
        {mixedWord !== '' && (
          <p class="import-doubt small">
            <WarnIcon size={16} />
            <span title={i18n.t('otp.mixedScripts', [mixedWord])}>
              <b>{i18n.t('transfer.lookalike')}.</b> {i18n.t('otp.mixedScripts', [mixedWord])}
            </span>
          </p>
        )}
      </td>
      <td>
        {needsPin(account) ? (
          <span class="muted small">{i18n.t('list.pinNeeded')}</span>
        ) : (
          <LiveCode account={account} clock={clock} showsCounted />
        )}
      </td>
      <td>
        <TagChips tags={account.tags} looks={tagLooks} />
      </td>
      <td>
        {known ? (
          <>
            <select
              class="input"
              aria-label={i18n.t('transfer.knownOf', [name])}
              value={choice}
              onInput={(event) => onChoose(event.currentTarget.value as Choice)}
            >
              <ChoiceOptions />
            </select>
            <span class="muted small">{i18n.t('transfer.known', [fullName(known)])}</span>
          </>
        ) : (
          <span class="muted small">{i18n.t(isRepeated ? 'transfer.repeated' : 'transfer.new')}</span>
        )}
      </td>
    </tr>
  );
}

/** What can be done with an account that the vault has. */
export function ChoiceOptions() {
  return (
    <>
      <option value="skip">{i18n.t('transfer.skip')}</option>
      <option value="replace">{i18n.t('transfer.replace')}</option>
      <option value="add">{i18n.t('transfer.keepBoth')}</option>
    </>
  );
}
