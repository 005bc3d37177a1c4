import type { ComponentType } from 'preact';
import type { App } from '../../lib/app/state/app.ts';

export interface SectionProps {
  app: App;
}

/** One page of the manage tab. Its code is loaded when it is opened. */
export interface Section {
  /** Part of the address: `options.html#id`. */
  id: string;
  label(): string;
  /** Left out of the list at the side: reached only by a link. */
  isHidden?: true;
  /** Where it stands in the list at the side. */
  group: 'accounts' | 'settings' | 'more';
  /** Shown only while the vault is open. */
  needsVault: boolean;
  load(): Promise<ComponentType<SectionProps>>;
}
