import { signal } from '@preact/signals';
import { createApp, type FirstState } from '../../lib/app/state/app.ts';
import { isAccount, listed, listItems } from '../../lib/app/state/list.ts';
import { followTheme } from '../../lib/app/theme.ts';
import { must } from '../../lib/must.ts';
import type { Ports } from '../../lib/protocol/ports.ts';
import { nodesOf } from '../../lib/still/draw.ts';
import { computeCodes } from '../../lib/still/plain-code.ts';
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

/** Rows that stand in view at most: compact ones, in the smallest text that browsers offer. */
const MOST_ROWS = 24;

/**
 * Prepares the list's first picture: computes what cannot be computed while drawing, the codes of the rows in view.
 * @returns draws the list as the app would, once. Only for the script of the first picture
 */
export async function prepareFirstList(first: FirstState): Promise<() => void> {
  const { reading, usage, settings, tab, now } = first;
  const { sort, showNextCode } = settings;
  const items = listItems(listed(reading.accounts, { tag: '', sort, usage }), {
    query: '',
    usage,
    url: tab?.url ?? '',
  });
  const rows = items.filter(isAccount).slice(0, MOST_ROWS);
  await computeCodes(
    rows.map(({ account }) => account),
    now,
    showNextCode ? 1 : 0,
  );
  return () => draw(first);
}

function draw(first: FirstState): void {
  setLanguage();
  const app = createApp(PORTS, never, { ...first, isStale: () => false });
  followTheme(app.settings);
  const root = <Root app={app} cards={signal(undefined)} loadCards={never} onRestart={nothing} />;
  must(document.getElementById('app')).append(...nodesOf(root));
}
