import { i18n } from '#i18n';
import { must } from '../../lib/must.ts';
import type { Section } from './section.ts';

/** All sections of the manage tab, in order. To add one: an entry here, and its view in its own file. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'accounts',
    group: 'accounts',
    label: () => i18n.t('manage.accounts'),
    needsVault: true,
    load: () => import('./accounts/accounts-section.tsx').then((m) => m.AccountsSection),
  },
  {
    id: 'bin',
    group: 'accounts',
    label: () => i18n.t('bin.title'),
    needsVault: true,
    load: () => import('./accounts/bin-section.tsx').then((m) => m.BinSection),
  },
  {
    id: 'tags',
    group: 'accounts',
    label: () => i18n.t('manage.tags'),
    needsVault: true,
    load: () => import('./accounts/tags-section.tsx').then((m) => m.TagsSection),
  },
  {
    id: 'security',
    group: 'settings',
    label: () => i18n.t('manage.security'),
    needsVault: true,
    load: () => import('./security/security-section.tsx').then((m) => m.SecuritySection),
  },
  {
    id: 'backup',
    group: 'accounts',
    label: () => i18n.t('manage.backup'),
    needsVault: true,
    load: () => import('./backup/backup-section.tsx').then((m) => m.BackupSection),
  },
  {
    id: 'sync',
    group: 'accounts',
    label: () => i18n.t('sync.title'),
    needsVault: true,
    load: () => import('./sync/sync-section.tsx').then((m) => m.SyncSection),
  },
  {
    id: 'transfer',
    group: 'accounts',
    label: () => i18n.t('transfer.title'),
    needsVault: true,
    load: () => import('./transfer/transfer-section.tsx').then((m) => m.TransferSection),
  },
  {
    id: 'filling',
    group: 'settings',
    label: () => i18n.t('fill.title'),
    needsVault: false,
    load: () => import('./autofill/filling-section.tsx').then((m) => m.FillingSection),
  },
  {
    id: 'why',
    group: 'settings',
    label: () => i18n.t('why.title'),
    needsVault: false,
    isHidden: true,
    load: () => import('./why/why-section.tsx').then((m) => m.WhySection),
  },
  {
    id: 'where',
    group: 'settings',
    label: () => i18n.t('fill.where'),
    needsVault: true,
    load: () => import('./where/where-section.tsx').then((m) => m.WhereSection),
  },
  {
    id: 'inboxes',
    group: 'settings',
    label: () => i18n.t('delivered.title'),
    needsVault: false,
    load: () => import('./autofill/inboxes-section.tsx').then((m) => m.InboxesSection),
  },
  {
    id: 'appearance',
    group: 'settings',
    label: () => i18n.t('manage.appearance'),
    needsVault: false,
    load: () => import('./appearance-section.tsx').then((m) => m.AppearanceSection),
  },
  {
    id: 'checkup',
    group: 'more',
    label: () => i18n.t('manage.checkup'),
    needsVault: true,
    load: () => import('./checkup/checkup-section.tsx').then((m) => m.CheckupSection),
  },
  {
    id: 'workbench',
    group: 'more',
    label: () => i18n.t('workbench.title'),
    needsVault: false,
    load: () => import('./workbench/workbench.tsx').then((m) => m.Workbench),
  },
  {
    id: 'shortcuts',
    group: 'settings',
    label: () => i18n.t('manage.shortcuts'),
    needsVault: false,
    load: () => import('./shortcuts-section.tsx').then((m) => m.ShortcutsSection),
  },
  {
    id: 'about',
    group: 'more',
    label: () => i18n.t('manage.about'),
    needsVault: false,
    load: () => import('./about-section.tsx').then((m) => m.AboutSection),
  },
  {
    id: 'rescue',
    group: 'more',
    label: () => i18n.t('manage.rescue'),
    needsVault: false,
    isHidden: true,
    load: () => import('./rescue/rescue-section.tsx').then((m) => m.RescueSection),
  },
];

/** The section for a URL hash, else the first. Parameters may follow a slash: `#accounts/…`. */
export function sectionOf(hash: string): Section {
  const id = hash.replace(/^#/, '').split('/')[0];
  return must(SECTIONS.find((section) => section.id === id) ?? SECTIONS[0]);
}
