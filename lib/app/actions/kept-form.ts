import { i18n } from '#i18n';
import type { App, KeptForm } from '../state/app.ts';

/** Saves a form while the user types: a click outside closes the popup. */
export function keepForm(app: App, form: KeptForm): void {
  app.kept.value = form;
  // A lost draft costs only a little retyping.
  app.ports.pageMemory.write('form', { at: Date.now(), ...form }).catch(() => undefined);
}

export function dropForm(app: App): void {
  if (!app.kept.value) return;
  app.kept.value = undefined;
  app.ports.pageMemory.forget('form').catch(() => undefined);
}

/** Leaves a form, and offers to reopen it if it had unsaved input. */
export function leaveForm(app: App, reopen: (form: KeptForm) => void): void {
  const form = app.kept.value;
  if (!form) return;
  dropForm(app);
  app.notices.say(i18n.t('form.notSaved'), {
    label: i18n.t('common.undo'),
    run: () => {
      app.notices.dismiss();
      keepForm(app, form);
      reopen(form);
    },
  });
}
