import { render } from 'preact';
import { explain } from '../../components/explain.ts';
import { localizeDocument } from '../../components/localize.ts';
import { Popup } from '../../components/popup.tsx';
import { pagePorts, restart } from '../../lib/browser/page.ts';
import { createApp } from '../../lib/ui/app.ts';
import { applyRememberedTheme, followTheme } from '../../lib/ui/theme.ts';

applyRememberedTheme();
localizeDocument();
const app = createApp({ ...pagePorts(), close: () => window.close() }, explain);
render(<Popup app={app} onRestart={restart} />, document.getElementById('app')!);
void app.ready.then(() => followTheme(app.settings));
