import { signal } from '@preact/signals';
import { createApp, type FirstState } from '../../lib/app/state/app.ts';
import { followTheme } from '../../lib/app/theme.ts';
import { must } from '../../lib/must.ts';
import type { Ports } from '../../lib/protocol/ports.ts';
import { nodesOf } from '../../lib/still/draw.ts';
import { setLanguage } from '../shared/localize.ts';
import { Root } from './root.tsx';

const never = () => new Promise<never>(() => {});
const nothing = () => {};

/** What is drawn once asks for nothing more. */
const PORTS = {
  fill: never,
  watchVault: () => nothing,
  watchSettings: () => nothing,
  clock: { now: Date.now, isHidden: () => true, onWake: () => nothing },
} as Partial<Ports> as Ports;

/** Draws the list as the app would, once. Only for the script of the first picture. */
export function drawFirstList(first: FirstState): void {
  setLanguage();
  const app = createApp(PORTS, never, { ...first, isStale: () => false });
  followTheme(app.settings);
  const root = <Root app={app} cards={signal(undefined)} loadCards={never} onRestart={nothing} />;
  must(document.getElementById('app')).append(...nodesOf(root));
}
