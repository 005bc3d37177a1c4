import { createLateCards, showApp } from '../../components/popup/show-app.tsx';
import { localizeDocument } from '../../components/shared/localize.ts';
import { startPage } from '../../lib/app/start-page.ts';
import { createApp } from '../../lib/app/state/app.ts';
import { prepareCodes } from '../../lib/app/state/codes.ts';
import { loadTexts } from '../../lib/app/texts.ts';
import { endFirstRead } from '../../lib/browser/first-read.ts';
import { shownLanguage } from '../../lib/browser/native-text.ts';
import { pagePorts, restart } from '../../lib/browser/page.ts';
import { requestSite } from '../../lib/browser/site-permission.ts';

// Without it, as while developing, all begins here.
const picture = globalThis.firstPicture;
if (!picture) startPage();
const first = picture?.state;
await localizeDocument(loadTexts(shownLanguage(), picture?.texts()));
if (first) await prepareCodes(first.reading.accounts);

const late = createLateCards(() => app);
const fill = async (id: string) => (await late.load()).fill.run(id);
const app = createApp(
  { ...pagePorts(), fill, allowSite: requestSite, close: () => window.close() },
  async (failure) => (await import('../../components/shared/explain.ts')).explain(failure),
  first && { ...first, isStale: () => globalThis.firstRead?.isStale() ?? true },
);
showApp(app, late, {
  picture,
  onRestart: restart,
  onReady: () => {
    endFirstRead();
    globalThis.firstPicture = undefined;
  },
});
