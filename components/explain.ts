import { i18n } from '#i18n';
import type { FailureData } from '../lib/failure.ts';
import { OTP_SENTENCES } from './explain-otp.ts';

/** Sentences of failures in the person's language, by code. Others are shown in the English they carry. */
const SENTENCES: Record<string, (params: FailureData['params']) => string> = {
  unexpected: () => i18n.t('error.unexpected'),
  unreachable: () => i18n.t('error.unreachable'),
  locked: () => i18n.t('error.locked'),
  'passphrase-wrong': () => i18n.t('state.wrongPassphrase'),
  'vault-exists': () => i18n.t('error.vaultExists'),
  'vault-missing': () => i18n.t('error.vaultMissing'),
  'vault-damaged': () => i18n.t('error.vaultDamaged'),
  'storage-full': () => i18n.t('error.storageFull'),
  'account-missing': () => i18n.t('error.accountMissing'),
  'pin-missing': () => i18n.t('error.pinMissing'),
  'clipboard-refused': () => i18n.t('error.clipboardRefused'),
  'not-bound': ({ name, site }) => i18n.t('fill.notBound', [name!, site!]),
  lookalike: ({ host, of }) => i18n.t('fill.isLookalike', [host!, of!]),
  insecure: () => i18n.t('fill.insecure'),
  opaque: () => i18n.t('fill.opaque'),
  'not-a-web-page': () => i18n.t('fill.notAPage'),
  'no-field': () => i18n.t('fill.noField'),
  'no-password': () => i18n.t('fill.noPassword'),
  'other-site-frame': () => i18n.t('fill.otherFrame'),
  'page-unreachable': () => i18n.t('fill.unreachable'),
  'page-changed': () => i18n.t('fill.changed'),
  gone: () => i18n.t('fill.gone'),
  disabled: () => i18n.t('fill.disabled'),
  length: () => i18n.t('fill.tooLong'),
  'not-taken': () => i18n.t('fill.notTaken'),
  ...OTP_SENTENCES,
};

/** What a failure says to the person. */
export function explain(failure: FailureData): string {
  return SENTENCES[failure.code]?.(failure.params) ?? failure.message;
}
