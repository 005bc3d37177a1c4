import type { ComponentType } from 'preact';
import type { App } from '../../lib/app/state/app.ts';

export interface SectionProps {
  app: App;
}

/** One page of the manage tab. Its code is loaded when it is opened. */
export interface Section {
  /** The URL hash: `options.html#id`. */
  id: string;
  label(): string;
  /** Not in the list of sections; reached only by a link. */
  isHidden?: true;
  /** Its group in the list of sections. */
  group: 'accounts' | 'settings' | 'more';
  /** Shown only while the vault is unlocked. */
  needsVault: boolean;
  load(): Promise<ComponentType<SectionProps>>;
}
