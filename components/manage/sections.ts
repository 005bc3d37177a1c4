import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import type { App } from '../../lib/ui/app.ts';

export interface SectionProps {
  app: App;
}

/** One page of the manage tab. Its code is loaded when it is opened. */
export interface Section {
  /** Part of the address: `options.html#id`. */
  id: string;
  label(): string;
  /** Shown only while the vault is open. */
  needsVault: boolean;
  load(): Promise<ComponentType<SectionProps>>;
}

/** All pages of the manage tab, in their order. Add one here, and its view in a file of its own. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'accounts',
    label: () => i18n.t('manage.accounts'),
    needsVault: true,
    load: () => import('./accounts-section.tsx').then((m) => m.AccountsSection),
  },
  {
    id: 'appearance',
    label: () => i18n.t('manage.appearance'),
    needsVault: false,
    load: () => import('./appearance-section.tsx').then((m) => m.AppearanceSection),
  },
  {
    id: 'workbench',
    label: () => i18n.t('workbench.title'),
    needsVault: false,
    load: () => import('../workbench.tsx').then((m) => m.Workbench),
  },
  {
    id: 'shortcuts',
    label: () => i18n.t('manage.shortcuts'),
    needsVault: false,
    load: () => import('./shortcuts-section.tsx').then((m) => m.ShortcutsSection),
  },
  {
    id: 'about',
    label: () => i18n.t('manage.about'),
    needsVault: false,
    load: () => import('./about-section.tsx').then((m) => m.AboutSection),
  },
];

/** The section that an address names; the first one otherwise. `#accounts/…` may say more after a slash. */
export function sectionOf(hash: string): Section {
  const id = hash.replace(/^#/, '').split('/')[0];
  return SECTIONS.find((section) => section.id === id) ?? SECTIONS[0]!;
}
