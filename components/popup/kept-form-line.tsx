import { i18n } from '#i18n';

/** One quiet line for a form that the popup was closed on. */
export function KeptFormLine({ onResume, onDiscard }: { onResume(): void; onDiscard(): void }) {
  return (
    <div class="reminder">
      <button type="button" class="link" onClick={onResume}>
        {i18n.t('form.draft')}
      </button>
      <button type="button" class="link" onClick={onDiscard}>
        {i18n.t('common.discard')}
      </button>
    </div>
  );
}
