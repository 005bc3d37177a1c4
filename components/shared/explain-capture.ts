import { i18n } from '#i18n';
import type { Sentences } from './sentences.ts';

/** Sentences of what can go wrong while a code is looked for. */
export const CAPTURE_SENTENCES = {
  'no-code-there': () => i18n.t('scan.noCodeThere'),
  'no-page': () => i18n.t('scan.noPage'),
  'page-closed-to-us': () => i18n.t('scan.pageClosed'),
  'not-asked': () => i18n.t('error.unexpected'),
  'not-an-account': () => i18n.t('scan.notAnAccount'),
  'no-camera': () => i18n.t('scan.noCamera'),
  'not-allowed-to-look': () => i18n.t('scan.notAllowed'),
  'cannot-look': () => i18n.t('scan.cannotLook'),
  'no-qr-code': () => i18n.t('problem.noQrCode'),
  'not-a-picture': () => i18n.t('problem.notAPicture'),
  'too-slow': () => i18n.t('scan.tooSlow'),
} satisfies Partial<Sentences>;
