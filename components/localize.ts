import { i18n } from '#i18n';

/** Says in the document which language its texts are in, and which way they run. */
export function localizeDocument(title?: string): void {
  const root = document.documentElement;
  root.lang = i18n.t('@@ui_locale').replace('_', '-');
  root.dir = i18n.t('@@bidi_dir');
  if (title) document.title = title;
}
