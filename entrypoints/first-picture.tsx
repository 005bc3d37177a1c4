import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawFirstList } from '../components/popup/first-list.tsx';
import { keepEarlyActs } from '../lib/app/early-acts.ts';
import type { FirstPicture } from '../lib/app/first-picture.ts';
import { drawWithTexts } from '../lib/app/kept-texts.ts';
import { startPage } from '../lib/app/start-page.ts';
import { fetchFindText } from '../lib/app/texts.ts';
import { firstTexts } from '../lib/browser/first-read.ts';
import { readFirstState } from '../lib/browser/first-state.ts';
import { shownLanguage } from '../lib/browser/native-text.ts';
import { must } from '../lib/must.ts';

/**
 * Runs in popup.html before the app, and draws an open vault's list: the same components, without what they need to change.
 * The app takes it over (entrypoints/popup/main.tsx).
 */
export default defineUnlistedScript(() => {
  const { app } = must(document.currentScript).dataset;
  const picture: FirstPicture = { takeActs: keepEarlyActs() };
  globalThis.firstPicture = picture;
  startPage();
  const language = shownLanguage();
  const texts = fetchFindText(language, firstTexts());
  // Whoever waits for them hears of it.
  texts.catch(() => undefined);
  readFirstState()
    .then(async (first) => {
      if (!first) return;
      await drawWithTexts(language, texts, () => drawFirstList(first));
      picture.state = first;
    })
    // The app tells of what cannot be read, and loads what this script does not have.
    .catch(() => {})
    .then(() => {
      const takeOver = () => import(/* @vite-ignore */ must(app));
      // What nobody sees is not drawn.
      if (picture.state && !document.hidden) requestAnimationFrame(() => setTimeout(takeOver));
      else takeOver();
    });
});
