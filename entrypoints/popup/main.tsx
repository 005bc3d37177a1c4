import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Cards } from '../../components/popup/cards.tsx';
import { Root } from '../../components/popup/root.tsx';
import { localizeDocument } from '../../components/shared/localize.ts';
import { startLook } from '../../lib/app/actions/start-look.ts';
import { fitToWindow } from '../../lib/app/fit.ts';
import { createApp } from '../../lib/app/state/app.ts';
import { loadTexts } from '../../lib/app/texts.ts';
import { applyRememberedTheme, followTheme } from '../../lib/app/theme.ts';
import { requestSite } from '../../lib/browser/inline.ts';
import { shownLanguage } from '../../lib/browser/native-text.ts';
import { pagePorts, restart } from '../../lib/browser/page.ts';
import { must } from '../../lib/must.ts';

const texts = loadTexts(shownLanguage());
applyRememberedTheme();
fitToWindow();

const cards = signal<Cards | undefined>(undefined);
let loading: Promise<Cards> | undefined;
const loadCards = (look?: ReturnType<typeof startLook>): Promise<Cards> => {
  loading ??= import('../../components/popup/cards.tsx').then((m) => (cards.value = m.createCards(app, look)));
  return loading;
};
const fill = async (id: string) => (await loadCards()).fill.run(id);
const app = createApp({ ...pagePorts(), fill, allowSite: requestSite, close: () => window.close() }, async (failure) =>
  (await import('../../components/shared/explain.ts')).explain(failure),
);
const view = <Root app={app} cards={cards} loadCards={loadCards} onRestart={restart} />;
// The vault is being read meanwhile.
await localizeDocument(texts);
render(view, must(document.getElementById('app')));
void app.ready.then(() => {
  followTheme(app.settings);
  // The worker is woken for these only after the first picture stands.
  void loadCards(startLook(app));
});
