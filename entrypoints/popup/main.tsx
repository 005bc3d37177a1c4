import { signal } from '@preact/signals';
import { hydrate, render } from 'preact';
import type { Cards } from '../../components/popup/cards.tsx';
import { Root } from '../../components/popup/root.tsx';
import { localizeDocument } from '../../components/shared/localize.ts';
import { startLook } from '../../lib/app/actions/start-look.ts';
import { afterPaint } from '../../lib/app/after-paint.ts';
import { startPage } from '../../lib/app/start-page.ts';
import { createApp } from '../../lib/app/state/app.ts';
import { prepareCodes } from '../../lib/app/state/codes.ts';
import { loadTexts } from '../../lib/app/texts.ts';
import { followTheme } from '../../lib/app/theme.ts';
import { endFirstRead, firstTexts } from '../../lib/browser/first-read.ts';
import { shownLanguage } from '../../lib/browser/native-text.ts';
import { pagePorts, restart } from '../../lib/browser/page.ts';
import { requestSite } from '../../lib/browser/site-permission.ts';
import { must } from '../../lib/must.ts';
import { once } from '../../lib/once.ts';

// Without it, as while developing, all begins here.
const { firstPicture } = globalThis;
if (!firstPicture) startPage();
const first = firstPicture?.state;
await localizeDocument(loadTexts(shownLanguage(), firstTexts()));
if (first) await prepareCodes(first.reading.accounts);

const cards = signal<Cards | undefined>(undefined);
const loadCards = once((look = startLook(app)) =>
  import('../../components/popup/cards.tsx').then((m) => (cards.value = m.createCards(app, look))),
);
const fill = async (id: string) => (await loadCards()).fill.run(id);
const app = createApp(
  { ...pagePorts(), fill, allowSite: requestSite, close: () => window.close() },
  async (failure) => (await import('../../components/shared/explain.ts')).explain(failure),
  first && { ...first, isStale: () => globalThis.firstRead?.isStale() ?? true },
);
// In the task that made the app: until then it shows what the first picture does.
(first ? hydrate : render)(
  <Root {...{ app, cards, loadCards }} isOpenedNow onRestart={restart} />,
  must(document.getElementById('app')),
);
const pasted = firstPicture?.takeActs();
if (pasted) void loadCards().then((loaded) => loaded.take(pasted));
void app.ready.then(() => {
  endFirstRead();
  globalThis.firstPicture = undefined;
  followTheme(app.settings);
  // The worker is woken for these only after the first picture stands.
  afterPaint(() => void loadCards());
});
