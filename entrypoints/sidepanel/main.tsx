import { render } from 'preact';
import { FillCard } from '../../components/popup/fill-card.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import { explain } from '../../components/shared/explain.ts';
import { localizeDocument } from '../../components/shared/localize.ts';
import { createFill } from '../../lib/app/actions/fill.ts';
import { createApp } from '../../lib/app/state/app.ts';
import { loadTexts } from '../../lib/app/texts.ts';
import { applyRememberedTheme, followTheme } from '../../lib/app/theme.ts';
import { shownLanguage } from '../../lib/browser/native-text.ts';
import { pagePorts, restart } from '../../lib/browser/page.ts';
import { watchActiveTab } from '../../lib/browser/tabs.ts';
import { must } from '../../lib/must.ts';

applyRememberedTheme();
const texts = loadTexts(shownLanguage());
const { openPanel: _itself, openWindow, ...ports } = pagePorts();
const fill = createFill(ports, ports.close);
// In its own window there is no tab to fill.
const isWindow = location.search === '?window';
const app = createApp(
  isWindow
    ? { ...ports, openTab: async () => undefined }
    : { ...ports, ...(openWindow && { openWindow }), fill: (id) => fill.run(id) },
  explain,
);

if (!isWindow)
  watchActiveTab((tab) => {
    app.tab.value = tab;
  });
await localizeDocument(texts);
render(
  <Popup app={app} onRestart={restart} above={(edit) => <FillCard fill={fill} onEdit={edit} />} />,
  must(document.getElementById('app')),
);
void app.ready.then(() => followTheme(app.settings));
if (!isWindow) void app.ready.then(() => fill.attend(app));
