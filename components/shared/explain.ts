import { i18n } from '#i18n';
import type { Failure } from '../../lib/failure.ts';
import { CAPTURE_SENTENCES } from './explain-capture.ts';
import { OTP_SENTENCES } from './explain-otp.ts';
import { SYNC_SENTENCES } from './explain-sync.ts';
import { TRANSFER_SENTENCES } from './explain-transfer.ts';
import type { Sentences } from './sentences.ts';

/** Sentences of failures in the user's language. A code without one is a type error. */
const SENTENCES: Sentences = {
  unexpected: () => i18n.t('error.unexpected'),
  'bad-shape': () => i18n.t('error.unexpected'),
  'not-allowed': () => i18n.t('error.unexpected'),
  cancelled: () => i18n.t('problem.stopped'),
  'account-unwritable': () => i18n.t('error.unexpected'),
  unreachable: () => i18n.t('error.unreachable'),
  locked: () => i18n.t('error.locked'),
  'passphrase-wrong': () => i18n.t('state.wrongPassphrase'),
  'vault-exists': () => i18n.t('error.vaultExists'),
  'vault-missing': () => i18n.t('error.vaultMissing'),
  'vault-damaged': () => i18n.t('error.vaultDamaged'),
  'store-unreadable': () => i18n.t('error.vaultDamaged'),
  'storage-full': () => i18n.t('error.storageFull'),
  'account-missing': () => i18n.t('error.accountMissing'),
  'clipboard-not-allowed': () => i18n.t('clipboard.refused'),
  'clipboard-refused': () => i18n.t('error.clipboardRefused'),
  'not-bound': ({ name, site }) => i18n.t('fill.notBound', [name, site]),
  lookalike: ({ host, of }) => i18n.t('fill.isLookalike', [host, of]),
  'bound-elsewhere': ({ name, site, host }) => i18n.t('fill.elsewhere', [name, site, host]),
  'never-here': ({ name, host }) => i18n.t('fill.never', [name, host]),
  'no-site': ({ name, host }) => i18n.t('fill.noSite', [name, host]),
  'shared-page': () => i18n.t('fill.sharedPage'),
  insecure: () => i18n.t('fill.insecure'),
  opaque: () => i18n.t('fill.opaque'),
  'not-a-web-page': () => i18n.t('fill.notAPage'),
  'no-field': () => i18n.t('fill.noField'),
  'no-password': () => i18n.t('fill.noPassword'),
  'other-site-frame': () => i18n.t('fill.otherFrame'),
  'frame-away': ({ host }) => i18n.t('fill.frameAway', [host]),
  'page-unreachable': () => i18n.t('fill.unreachable'),
  'explain-closed': () => i18n.t('why.closed'),
  'page-changed': () => i18n.t('fill.changed'),
  gone: () => i18n.t('fill.gone'),
  disabled: () => i18n.t('fill.disabled'),
  length: () => i18n.t('fill.tooLong'),
  'not-taken': () => i18n.t('fill.notTaken'),
  strayed: () => i18n.t('fill.strayed'),
  'not-pointed': () => i18n.t('fill.notPointed'),
  'page-silent': () => i18n.t('fill.silent'),
  'code-gone': () => i18n.t('delivered.gone'),
  'copy-only': () => i18n.t('delivered.copyOnly'),
  ...OTP_SENTENCES,
  ...CAPTURE_SENTENCES,
  ...TRANSFER_SENTENCES,
  ...SYNC_SENTENCES,
  'storage-failed': () => i18n.t('problem.storageFailed'),
  'store-needed': () => i18n.t('problem.storeNeeded'),
  'vault-changed': () => i18n.t('problem.vaultChanged'),
  'vault-newer': () => i18n.t('problem.vaultNewer'),
  'passphrase-unusable': () => i18n.t('problem.passphraseUnusable'),
  'passphrase-short': ({ min }) => i18n.t('problem.passphraseShort', [min]),
  'managed-off': () => i18n.t('problem.managedOff'),
  'passkey-not-allowed': () => i18n.t('problem.passkeyNotAllowed'),
  'passkey-cancelled': () => i18n.t('problem.passkeyCancelled'),
  'passkey-failed': () => i18n.t('problem.passkeyFailed'),
  'passkey-no-prf': () => i18n.t('problem.passkeyNoPrf'),
  'passkey-wrong': () => i18n.t('problem.passkeyWrong'),
  'recovery-wrong': () => i18n.t('problem.recoveryWrong'),
  'last-slot': () => i18n.t('problem.lastSlot'),
  'recovery-length': ({ expected, found }) => i18n.t('problem.recoveryLength', [expected, found]),
  'recovery-slip': ({ group }) => i18n.t('problem.recoverySlip', [group]),
  'kdf-out-of-range': () => i18n.t('problem.kdfOutOfRange'),
  'copy-missing': () => i18n.t('problem.copyGone'),
  'backup-setup': () => i18n.t('autoBackup.needsSetup'),
  'backup-folder': () => i18n.t('autoBackup.folderFailed'),
  'downloads-denied': () => i18n.t('autoBackup.denied'),
  'download-failed': () => i18n.t('autoBackup.notSaved'),
  'too-many-accounts': ({ max }) => i18n.t('problem.tooManyAccounts', [max]),
};

/** What a failure says to the user. */
export function explain(failure: Pick<Failure, 'code' | 'params'>): string {
  return (SENTENCES[failure.code] as (params: Failure['params']) => string)(failure.params);
}
