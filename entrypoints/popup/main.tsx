import { render } from 'preact';
import { Root } from '../../components/popup/root.tsx';
import { explain } from '../../components/shared/explain.ts';
import { localizeDocument } from '../../components/shared/localize.ts';
import { createCapture } from '../../lib/app/actions/capture.ts';
import { createFill } from '../../lib/app/actions/fill.ts';
import { createDelivered } from '../../lib/app/actions/message-codes.ts';
import { opened } from '../../lib/app/actions/opened.ts';
import { fillPhone, fitToWindow } from '../../lib/app/fit.ts';
import { createApp } from '../../lib/app/state/app.ts';
import { applyRememberedTheme, followTheme } from '../../lib/app/theme.ts';
import { requestSite } from '../../lib/browser/inline.ts';
import { pagePorts, restart } from '../../lib/browser/page.ts';

applyRememberedTheme();
localizeDocument();
fillPhone();
fitToWindow();
const ports = pagePorts();
const close = () => window.close();
const fill = createFill(ports, close);
const capture = createCapture();
const delivered = createDelivered();
const app = createApp({ ...ports, fill: fill.run, allowSite: requestSite, close }, explain);

render(
  <Root app={app} fill={fill} capture={capture} delivered={delivered} onRestart={restart} />,
  document.getElementById('app')!,
);
void app.ready.then(() => {
  followTheme(app.settings);
  // The worker is woken for these only after the first picture stands.
  void fill.follow(app);
  void capture.follow(app);
  opened(app);
  void delivered.follow(app);
});
