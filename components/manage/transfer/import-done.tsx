import { i18n } from '#i18n';
import { counted } from '../../../lib/app/counted.ts';
import { CheckIcon } from '../../shared/icons.tsx';

export interface ImportDoneProps {
  added: number;
  replaced: number;
  onUndo(): void;
  onMore(): void;
}

/** After the save, with the way back. */
export function ImportDone({ added, replaced, onUndo, onMore }: ImportDoneProps) {
  return (
    <section class="card drop done" role="status">
      <span class="drop-icon">
        <CheckIcon size={28} />
      </span>
      <h2>{added > 0 || replaced === 0 ? counted('transfer.added', added) : counted('transfer.replaced', replaced)}</h2>
      {added > 0 && replaced > 0 && <p class="muted">{counted('transfer.replaced', replaced)}</p>}
      <p class="muted">{i18n.t('transfer.doneHint')}</p>
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
