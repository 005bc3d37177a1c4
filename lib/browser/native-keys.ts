import type { GeneratedI18nStructure } from '#i18n';

/**
 * Texts outside of our pages: the browser shows them, or a script in somebody else's page. These and those that the
 * manifest names are all that `_locales` has.
 */
export const NATIVE_KEYS = [
  'extName',
  'language',
  'capture.areaHint',
  'capture.areaLabel',
  'capture.menuImage',
  'capture.menuSelection',
  'fill.filledOn',
  'fill.menu',
  'fill.pointAt',
  'list.import',
  'list.nothingFound',
  'omnibox.copy',
  'omnibox.locked',
  'toolbar.locked',
] as const satisfies readonly (keyof GeneratedI18nStructure)[];
