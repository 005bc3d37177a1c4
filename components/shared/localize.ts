import { i18n } from '#i18n';

const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];

/**
 * Says in the document which language its texts are in, and which way they run. That is what the texts themselves say: a
 * browser in a language that we do not have shows English, which runs from left to right there too.
 */
export function localizeDocument(title?: string): void {
  const root = document.documentElement;
  root.lang = i18n.t('language');
  root.dir = RIGHT_TO_LEFT.includes(root.lang) ? 'rtl' : 'ltr';
  if (title) document.title = title;
}
