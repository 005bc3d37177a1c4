import { i18n } from '#i18n';
import { dropForm } from '../../lib/app/actions/kept-form.ts';
import type { App, KeptForm } from '../../lib/app/state/app.ts';

/** A line that offers to reopen the form that the popup was closed on. */
export function KeptFormLine({ app, onResume }: { app: App; onResume(form: KeptForm): void }) {
  const form = app.kept.value;
  if (!form) return null;
  return (
    <div class="reminder">
      <button type="button" class="link" onClick={() => onResume(form)}>
        {i18n.t('form.draft')}
      </button>
      <button type="button" class="link" onClick={() => dropForm(app)}>
        {i18n.t('common.discard')}
      </button>
    </div>
  );
}
