import { i18n } from '#i18n';

/** Sentences of what can go wrong while a code is looked for. */
export const CAPTURE_SENTENCES: Record<string, () => string> = {
  'no-code-there': () => i18n.t('scan.noCodeThere'),
  'page-closed-to-us': () => i18n.t('scan.pageClosed'),
  'no-page': () => i18n.t('scan.noPage'),
  'too-slow': () => i18n.t('scan.tooSlow'),
  'not-an-account': () => i18n.t('scan.notAnAccount'),
  'no-camera': () => i18n.t('scan.noCamera'),
  'not-allowed-to-look': () => i18n.t('scan.notAllowed'),
  'cannot-look': () => i18n.t('scan.cannotLook'),
};
