import { i18n } from '#i18n';
import { type FormatId, formatName, targetOf } from '../../../lib/transfer/registry.ts';

/** Where accounts can go. */
export interface Destination {
  target: FormatId | 'sheet';
  kind: 'encrypted' | 'plain' | 'other';
  label(): string;
}

function program(target: FormatId): Destination {
  const kind = targetOf(target).isEncrypted ? 'encrypted' : 'plain';
  return { target, kind, label: () => formatName(target) };
}

export const DESTINATIONS: readonly Destination[] = [
  { target: 'watchword', kind: 'encrypted', label: () => i18n.t('transfer.toWatchword') },
  program('aegis-encrypted'),
  program('ente-encrypted'),
  program('2fas-encrypted'),
  { target: 'uri-list', kind: 'plain', label: () => i18n.t('transfer.toUris') },
  program('aegis'),
  program('ente-plain'),
  program('2fas'),
  program('bitwarden-json'),
  program('bitwarden-authenticator-json'),
  program('stratum'),
  program('proton-authenticator'),
  program('keepassxc-csv'),
  program('cxf'),
  { target: 'generic-csv', kind: 'plain', label: () => i18n.t('transfer.toCsv') },
  { target: 'google-migration', kind: 'other', label: () => i18n.t('transfer.toGoogle') },
  { target: 'sheet', kind: 'other', label: () => i18n.t('transfer.toSheet') },
];
