import { render } from 'preact';
import { explain } from '../../components/explain.ts';
import { FillCard } from '../../components/fill-card.tsx';
import { localizeDocument } from '../../components/localize.ts';
import { Popup } from '../../components/popup.tsx';
import { pagePorts, restart } from '../../lib/browser/page.ts';
import { watchActiveTab } from '../../lib/browser/tabs.ts';
import { createApp } from '../../lib/ui/app.ts';
import { createFill } from '../../lib/ui/fill.ts';
import { applyRememberedTheme, followTheme } from '../../lib/ui/theme.ts';

applyRememberedTheme();
localizeDocument();
const { openPanel: _itself, ...ports } = pagePorts();
const fill = createFill(ports.send, ports.close);
const app = createApp({ ...ports, fill: fill.run }, explain);

render(<Popup app={app} onRestart={restart} above={() => <FillCard fill={fill} />} />, document.getElementById('app')!);
void app.ready.then(() => followTheme(app.settings));
watchActiveTab((tab) => {
  app.tab.value = tab;
});
