import { render } from 'preact';
import { i18n } from '#i18n';
import { ScanPage } from '../../components/scan/scan-page.tsx';
import { explain } from '../../components/shared/explain.ts';
import { localizeDocument } from '../../components/shared/localize.ts';
import { createCapture } from '../../lib/app/actions/capture.ts';
import { openPopup } from '../../lib/app/actions/open-popup.ts';
import { createApp } from '../../lib/app/state/app.ts';
import { loadTexts } from '../../lib/app/texts.ts';
import { applyRememberedTheme, followTheme } from '../../lib/app/theme.ts';
import { shownLanguage } from '../../lib/browser/native-text.ts';
import { pagePorts } from '../../lib/browser/page.ts';
import { must } from '../../lib/must.ts';

applyRememberedTheme();
const texts = loadTexts(shownLanguage());
const app = createApp(pagePorts(), explain);
// The popup shows the new account and its code. This tab stays, since there may be more codes to scan.
const capture = createCapture(() => void openPopup(app).catch(() => undefined));
await localizeDocument(texts, () => i18n.t('scan.title'));
render(<ScanPage app={app} capture={capture} />, must(document.getElementById('app')));
void app.ready.then(() => followTheme(app.settings));
