import { render } from 'preact';
import { i18n } from '#i18n';
import { explain } from '../../components/explain.ts';
import { localizeDocument } from '../../components/localize.ts';
import { Welcome } from '../../components/welcome.tsx';
import { pagePorts } from '../../lib/browser/page.ts';
import { createApp } from '../../lib/ui/app.ts';
import { applyRememberedTheme, followTheme } from '../../lib/ui/theme.ts';

applyRememberedTheme();
localizeDocument(i18n.t('welcome.title'));
const app = createApp(pagePorts(), explain);
render(<Welcome app={app} />, document.getElementById('app')!);
void app.ready.then(() => followTheme(app.settings));
