import { i18n } from '#i18n';
import type { TargetName } from '../../../lib/transfer/writers.ts';
import { formatName } from './format-names.ts';

/** Where accounts can go. */
export interface Destination {
  target: TargetName | 'sheet';
  kind: 'encrypted' | 'plain' | 'other';
  label(): string;
}

function program(target: TargetName, kind: 'encrypted' | 'plain'): Destination {
  return { target, kind, label: () => formatName(target) };
}

export const DESTINATIONS: readonly Destination[] = [
  { target: 'watchword', kind: 'encrypted', label: () => i18n.t('transfer.toWatchword') },
  program('aegis-encrypted', 'encrypted'),
  program('ente-encrypted', 'encrypted'),
  program('2fas-encrypted', 'encrypted'),
  { target: 'uri-list', kind: 'plain', label: () => i18n.t('transfer.toUris') },
  program('aegis', 'plain'),
  program('ente-plain', 'plain'),
  program('2fas', 'plain'),
  program('bitwarden-json', 'plain'),
  program('bitwarden-authenticator-json', 'plain'),
  program('stratum', 'plain'),
  program('proton-authenticator', 'plain'),
  program('keepassxc-csv', 'plain'),
  program('cxf', 'plain'),
  { target: 'generic-csv', kind: 'plain', label: () => i18n.t('transfer.toCsv') },
  { target: 'google-migration', kind: 'other', label: () => i18n.t('transfer.toGoogle') },
  { target: 'sheet', kind: 'other', label: () => i18n.t('transfer.toSheet') },
];
