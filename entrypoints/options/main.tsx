import { render } from 'preact';
import { i18n } from '#i18n';
import { Manage } from '../../components/manage/manage.tsx';
import { explain } from '../../components/shared/explain.ts';
import { localizeDocument } from '../../components/shared/localize.ts';
import { createApp } from '../../lib/app/state/app.ts';
import { applyRememberedTheme, followTheme } from '../../lib/app/theme.ts';
import { pagePorts, restart } from '../../lib/browser/page.ts';
import { persistStorage } from '../../lib/browser/persist.ts';
import { must } from '../../lib/must.ts';

applyRememberedTheme();
localizeDocument(i18n.t('manage.title'));
const app = createApp(pagePorts(), explain);
render(<Manage app={app} onRestart={restart} />, must(document.getElementById('app')));
void app.ready.then(() => followTheme(app.settings));
void persistStorage();
