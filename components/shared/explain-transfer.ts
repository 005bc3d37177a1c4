import { i18n } from '#i18n';
import type { Failures } from '../../lib/failures.ts';
import type { Sentences } from './sentences.ts';

/** Why a file is not opened. */
const UNSUPPORTED: Record<Failures['unsupported']['why'], () => string> = {
  pgp: () => i18n.t('problem.pgp'),
  fingerprint: () => i18n.t('problem.fingerprintOnly'),
  'keepass-old': () => i18n.t('problem.keepassOld'),
  'keepass-cipher': () => i18n.t('problem.keepassCipher'),
  'bitwarden-account': () => i18n.t('problem.bitwardenAccount'),
  picture: () => i18n.t('problem.pictureDamaged'),
  newer: () => i18n.t('problem.vaultNewer'),
  log: () => i18n.t('problem.logMissing'),
  'no-codes': () => i18n.t('problem.noCodes'),
  archive: () => i18n.t('problem.archive'),
  compressed: () => i18n.t('problem.compressed'),
  computer: () => i18n.t('problem.sealedByComputer'),
  sealed: () => i18n.t('problem.sealedByUnknown'),
  empty: () => i18n.t('problem.emptyFile'),
  document: () => i18n.t('problem.document'),
  page: () => i18n.t('problem.savedPage'),
  'recovery-codes': () => i18n.t('problem.recoveryCodes'),
  'other-key': () => i18n.t('problem.otherKey'),
  'no-keys': () => i18n.t('problem.noKeys'),
  sql: () => i18n.t('problem.sql'),
};

const DAMAGED: Record<Failures['damaged']['why'], () => string> = {
  file: () => i18n.t('problem.damaged'),
  picture: () => i18n.t('problem.pictureDamaged'),
  cut: () => i18n.t('problem.cutOff'),
};

const TOO_LARGE: Record<Failures['too-large']['why'], () => string> = {
  file: () => i18n.t('problem.tooLarge'),
  work: () => i18n.t('problem.tooMuchWork'),
  pixels: () => i18n.t('problem.tooManyPixels'),
  'picture-file': () => i18n.t('problem.pictureTooLarge'),
};

/** Sentences for files on their way in and out, and for their rows. */
export const TRANSFER_SENTENCES = {
  'unknown-format': () => i18n.t('problem.unknownFormat'),
  'password-required': () => i18n.t('problem.passwordRequired'),
  'password-wrong': () => i18n.t('problem.passwordWrong'),
  unsupported: ({ why }) => UNSUPPORTED[why](),
  damaged: ({ why }) => DAMAGED[why](),
  'json-broken': ({ line }) => i18n.t('problem.jsonBroken', [String(line)]),
  'sealed-by-program': ({ program }) => i18n.t('problem.sealedByProgram', [program]),
  'sealed-by-phone': () => i18n.t('problem.sealedByPhone'),
  'too-large': ({ why }) => TOO_LARGE[why](),
  'nothing-to-export': () => i18n.t('problem.nothingToExport'),
  'not-a-uri': () => i18n.t('problem.notALink'),
  'not-an-otp-code': () => i18n.t('problem.otherCode'),
  'push-only': () => i18n.t('problem.pushOnly'),
  trashed: () => i18n.t('problem.inTrash'),
  shortened: () => i18n.t('problem.shortened'),
  'site-match-changed': () => i18n.t('problem.siteMatchChanged'),
  'secret-in-name': () => i18n.t('problem.secretInName'),
  'text-guessed': () => i18n.t('problem.textGuessed'),
  'may-be-cut': () => i18n.t('problem.mayBeCut'),
  'log-missing': () => i18n.t('problem.mayLackRows'),
  'column-unused': ({ column }) => i18n.t('problem.columnUnused', [column]),
  'kind-guessed': () => i18n.t('problem.kindGuessed'),
  'part-of-batch': ({ app, size }) => i18n.t('problem.partOfBatch', [app, size]),
} satisfies Partial<Sentences>;
