import { i18n } from '#i18n';
import type { FailureData } from '../../lib/failure.ts';
import { explain } from './explain.ts';

/** Why a file is not opened, where `unsupported` says so. */
const UNSUPPORTED: Record<string, () => string> = {
  pgp: () => i18n.t('problem.pgp'),
  fingerprint: () => i18n.t('problem.fingerprintOnly'),
  'keepass-old': () => i18n.t('problem.keepassOld'),
  'keepass-cipher': () => i18n.t('problem.keepassCipher'),
  'bitwarden-account': () => i18n.t('problem.bitwardenAccount'),
  picture: () => i18n.t('problem.pictureDamaged'),
  newer: () => i18n.t('problem.vaultNewer'),
};

/** Sentences for files on their way in and out, and for their rows. */
const TRANSFER_SENTENCES: Record<string, (params: FailureData['params']) => string | undefined> = {
  unsupported: ({ why }) => UNSUPPORTED[why!]?.(),
  'nothing-to-export': () => i18n.t('problem.nothingToExport'),
  'not-a-uri': () => i18n.t('problem.notALink'),
  'not-an-otp-code': () => i18n.t('problem.otherCode'),
  'push-only': () => i18n.t('problem.pushOnly'),
  trashed: () => i18n.t('problem.inTrash'),
  shortened: () => i18n.t('problem.shortened'),
  'part-of-batch': ({ app, size }) => i18n.t('problem.partOfBatch', [app!, size!]),
};

/** What a failure of importing or exporting says to the person. */
export function explainTransfer(failure: FailureData): string {
  return TRANSFER_SENTENCES[failure.code]?.(failure.params) ?? explain(failure);
}
