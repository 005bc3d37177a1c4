import { render } from 'preact';
import { explain } from '../../components/explain.ts';
import { FillCard } from '../../components/fill-card.tsx';
import { localizeDocument } from '../../components/localize.ts';
import { Popup } from '../../components/popup.tsx';
import { pagePorts, restart } from '../../lib/browser/page.ts';
import { createApp } from '../../lib/ui/app.ts';
import { createFill } from '../../lib/ui/fill.ts';
import { applyRememberedTheme, followTheme } from '../../lib/ui/theme.ts';

applyRememberedTheme();
localizeDocument();
const ports = pagePorts();
const close = () => window.close();
const fill = createFill(ports.send, close);
const app = createApp({ ...ports, fill: fill.run, close }, explain);

function Root() {
  return (
    <Popup app={app} waitingFor={fill.waitingFor.value} onRestart={restart}>
      <FillCard fill={fill} />
    </Popup>
  );
}

render(<Root />, document.getElementById('app')!);
void app.ready.then(() => {
  followTheme(app.settings);
  // The worker is woken for this only after the first picture stands.
  void fill.follow(app);
});
