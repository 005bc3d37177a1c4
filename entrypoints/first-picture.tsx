import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { prepareFirstList } from '../components/popup/first-list.tsx';
import { keepEarlyActs } from '../lib/app/early-acts.ts';
import type { FirstPicture } from '../lib/app/first-picture.ts';
import { drawerWithTexts } from '../lib/app/kept-texts.ts';
import { startPage } from '../lib/app/start-page.ts';
import { fetchFindText } from '../lib/app/texts.ts';
import { readFirstState } from '../lib/browser/first-state.ts';
import { shownLanguage } from '../lib/browser/native-text.ts';
import { must } from '../lib/must.ts';
import { once } from '../lib/once.ts';
import { fetchTexts } from '../lib/text-files.ts';

/**
 * Runs in popup.html before the app, and draws an open vault's list: the same components, without what they need to change.
 * The app takes it over (entrypoints/popup/main.tsx).
 */
export default defineUnlistedScript(() => {
  const { app } = must(document.currentScript).dataset;
  const language = shownLanguage();
  const texts = once(() => fetchTexts(language));
  const picture: FirstPicture = { texts, takeActs: keepEarlyActs() };
  globalThis.firstPicture = picture;
  startPage();
  const drawWithTexts = drawerWithTexts(language, () => fetchFindText(language, texts()));
  readFirstState()
    .then(async (first) => {
      if (first) await drawWithTexts(await prepareFirstList(first));
      picture.state = first;
    })
    // The app tells of what cannot be read, and loads what this script does not have.
    .catch(() => {})
    .then(() => {
      // The app waits for the texts, and hears where they fail.
      const takeOver = () => Promise.all([texts().catch(() => undefined), import(/* @vite-ignore */ must(app))]);
      // What nobody sees is not drawn.
      if (picture.state && !document.hidden) requestAnimationFrame(() => setTimeout(takeOver));
      else takeOver();
    });
});
