import { i18n } from '#i18n';

const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];

/** Sets the document as below, by texts that are there already. */
export function setLanguage(): void {
  const root = document.documentElement;
  root.lang = i18n.t('language');
  root.dir = RIGHT_TO_LEFT.includes(root.lang) ? 'rtl' : 'ltr';
}

/**
 * Sets the document's language and direction from the loaded texts, not from the browser's language: a browser in a
 * language that we do not have shows English, from left to right.
 * Waits for the texts: nothing may be drawn before it has settled.
 */
export async function localizeDocument(texts: Promise<void>, title?: () => string): Promise<void> {
  await texts;
  setLanguage();
  if (title) document.title = title();
}
