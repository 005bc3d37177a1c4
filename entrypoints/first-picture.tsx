import { signal } from '@preact/signals';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Root } from '../components/popup/root.tsx';
import { localizeDocument } from '../components/shared/localize.ts';
import { keepEarlyActs } from '../lib/app/early-acts.ts';
import { startPage } from '../lib/app/start-page.ts';
import { createApp, type FirstState } from '../lib/app/state/app.ts';
import { loadTexts } from '../lib/app/texts.ts';
import { followTheme } from '../lib/app/theme.ts';
import { type FirstPicture, readFirstState } from '../lib/browser/first-picture.ts';
import { firstTexts } from '../lib/browser/first-read.ts';
import { shownLanguage } from '../lib/browser/native-text.ts';
import { must } from '../lib/must.ts';
import type { Ports } from '../lib/protocol/ports.ts';
import { nodesOf } from '../lib/still/draw.ts';

const never = () => new Promise<never>(() => {});
const nothing = () => {};

/** What is drawn once asks for nothing more. */
const PORTS = {
  fill: never,
  watchVault: () => nothing,
  watchSettings: () => nothing,
  clock: { now: Date.now, isHidden: () => true, onWake: () => nothing },
} as Partial<Ports> as Ports;

/** Draws the list as the app would. */
function drawList(first: FirstState): void {
  const app = createApp(PORTS, never, { ...first, isStale: () => false });
  followTheme(app.settings);
  const root = <Root app={app} cards={signal(undefined)} loadCards={never} onRestart={nothing} />;
  must(document.getElementById('app')).append(...nodesOf(root));
}

/**
 * Runs in popup.html before the app, and draws an open vault's list: the same components, without what they need to change.
 * The app takes it over (entrypoints/popup/main.tsx).
 */
export default defineUnlistedScript(() => {
  const { app } = must(document.currentScript).dataset;
  const picture: FirstPicture = { takeActs: keepEarlyActs() };
  globalThis.firstPicture = picture;
  startPage();
  const texts = localizeDocument(loadTexts(shownLanguage(), firstTexts()));
  Promise.all([readFirstState(), texts])
    .then(([first]) => {
      if (!first) return;
      drawList(first);
      picture.state = first;
    })
    // The app tells of what cannot be read, and loads what this script does not have.
    .catch(nothing)
    .then(() => {
      const takeOver = () => import(/* @vite-ignore */ must(app));
      // What nobody sees is not drawn.
      if (picture.state && !document.hidden) requestAnimationFrame(() => setTimeout(takeOver));
      else takeOver();
    });
});
