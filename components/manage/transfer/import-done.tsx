import { i18n } from '#i18n';
import type { LeftBehind } from '../../../lib/app/actions/transfer.ts';
import { counted } from '../../../lib/app/counted.ts';
import { WarnIcon } from '../../shared/icons.tsx';
import { CheckIcon } from '../../shared/list-icons.tsx';
import './import-done.css';

export interface ImportDoneProps {
  added: number;
  replaced: number;
  /** What was not imported. */
  left: LeftBehind;
  onOpenLocked(): void;
  onCopy(text: string): void;
  onUndo(): void;
  onMore(): void;
}

/** Result of a saved import, with a button to undo it. */
export function ImportDone({ added, replaced, left, onOpenLocked, onCopy, onUndo, onMore }: ImportDoneProps) {
  return (
    <section class="card drop done" role="status">
      <span class="drop-icon">
        <CheckIcon size={28} />
      </span>
      <h2>{added > 0 || replaced === 0 ? counted('transfer.added', added) : counted('transfer.replaced', replaced)}</h2>
      {added > 0 && replaced > 0 && <p class="muted">{counted('transfer.replaced', replaced)}</p>}
      <p class="muted">{i18n.t('transfer.doneHint')}</p>
      <Left left={left} onOpenLocked={onOpenLocked} onCopy={onCopy} />
      <div class="bar drop-ways">
        <a class="button" data-kind="primary" href="#accounts">
          {i18n.t('transfer.showAccounts')}
        </a>
        <button type="button" class="button" onClick={onUndo}>
          {i18n.t('transfer.undo')}
        </button>
        <button type="button" class="button" onClick={onMore}>
          {i18n.t('transfer.more')}
        </button>
      </div>
    </section>
  );
}

type LeftProps = Pick<ImportDoneProps, 'left' | 'onOpenLocked' | 'onCopy'>;

/** What is still only in the old app: the user has to know before deleting that. */
function Left({ left, onOpenLocked, onCopy }: LeftProps) {
  const lines = [
    ...left.locked.map((name) => i18n.t('transfer.leftLocked', [name])),
    ...left.unreadable,
    ...(left.skipped.length > 0
      ? [`${counted('transfer.leftSkipped', left.skipped.length)}: ${left.skipped.join(', ')}`]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section class="note left-behind" data-tone="warn">
      <WarnIcon />
      <div class="stack">
        <h3>{i18n.t('transfer.leftBehind')}</h3>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div class="bar">
          {left.locked.length > 0 && (
            <button type="button" class="button" onClick={onOpenLocked}>
              {i18n.t('transfer.leftOpen')}
            </button>
          )}
          <button type="button" class="button" onClick={() => onCopy(lines.join('\n'))}>
            {i18n.t('transfer.leftCopy')}
          </button>
        </div>
      </div>
    </section>
  );
}
