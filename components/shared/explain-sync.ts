import { i18n } from '#i18n';
import type { Sentences } from './sentences.ts';

type SyncCode = Extract<keyof Sentences, `sync-${string}`>;

const STOPPED = {
  removed: () => i18n.t('sync.problemRemoved'),
  rekeyed: () => i18n.t('sync.problemRekeyed'),
  closed: () => i18n.t('sync.problemClosed'),
  'two-keys': () => i18n.t('sync.problemTwoKeys'),
};

/** Sentences of what can go wrong with sync. */
export const SYNC_SENTENCES: Pick<Sentences, SyncCode> = {
  'sync-off': () => i18n.t('sync.problemOff'),
  'sync-unsupported': () => i18n.t('sync.problemUnsupported'),
  'sync-address': () => i18n.t('sync.problemAddress'),
  'sync-permission': ({ host }) => i18n.t('sync.problemPermission', [host]),
  'sync-offline': () => i18n.t('sync.problemOffline'),
  'sync-auth': () => i18n.t('sync.problemAuth'),
  'sync-forbidden': () => i18n.t('sync.problemForbidden'),
  'sync-full': () => i18n.t('sync.problemFull'),
  'sync-busy': () => i18n.t('sync.problemBusy'),
  'sync-moved': () => i18n.t('sync.problemMoved'),
  'sync-not-webdav': () => i18n.t('sync.problemNotWebdav'),
  'sync-server': ({ status }) => i18n.t('sync.problemServer', [status]),
  'sync-unreliable': () => i18n.t('sync.problemUnreliable'),
  'sync-exists': () => i18n.t('sync.problemExists'),
  'sync-empty': () => i18n.t('sync.problemEmpty'),
  'sync-no-passphrase': () => i18n.t('sync.problemNoPassphrase'),
  'sync-secret-wrong': () => i18n.t('sync.problemSecretWrong'),
  'sync-code': () => i18n.t('sync.problemCode'),
  'sync-crowded': () => i18n.t('sync.problemCrowded'),
  'sync-older': () => i18n.t('sync.problemOlder'),
  'sync-newer': () => i18n.t('sync.problemNewer'),
  'sync-passphrase-weak': () => i18n.t('sync.problemWeak'),
  'sync-stopped': ({ why }) => STOPPED[why](),
  'sync-login-refused': () => i18n.t('sync.problemLogin'),
};
