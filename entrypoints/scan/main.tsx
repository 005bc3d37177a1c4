import { render } from 'preact';
import { i18n } from '#i18n';
import { explain } from '../../components/explain.ts';
import { localizeDocument } from '../../components/localize.ts';
import { ScanPage } from '../../components/scan-page.tsx';
import { pagePorts } from '../../lib/browser/page.ts';
import { createApp } from '../../lib/ui/app.ts';
import { createCapture } from '../../lib/ui/capture.ts';
import { applyRememberedTheme, followTheme } from '../../lib/ui/theme.ts';

applyRememberedTheme();
localizeDocument(i18n.t('scan.title'));
const app = createApp(pagePorts(), explain);
render(<ScanPage app={app} capture={createCapture()} />, document.getElementById('app')!);
void app.ready.then(() => followTheme(app.settings));
