import { render } from 'preact';
import { i18n } from '#i18n';
import { FillCard } from '../../components/popup/fill-card.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import { explain } from '../../components/shared/explain.ts';
import { lazy } from '../../components/shared/lazy.tsx';
import { localizeDocument } from '../../components/shared/localize.ts';
import { copyAsked, readFillKeys } from '../../lib/app/actions/accounts.ts';
import { createCapture, hasFindings } from '../../lib/app/actions/capture.ts';
import { createFill } from '../../lib/app/actions/fill.ts';
import { createDelivered } from '../../lib/app/actions/message-codes.ts';
import { fitToWindow } from '../../lib/app/fit.ts';
import { createApp } from '../../lib/app/state/app.ts';
import { applyRememberedTheme, followTheme } from '../../lib/app/theme.ts';
import { requestSite } from '../../lib/browser/inline.ts';
import { pagePorts, restart } from '../../lib/browser/page.ts';

const Review = lazy(() => import('../../components/review/review.tsx').then((m) => m.Review));
const ScanWays = lazy(() => import('../../components/popup/scan-ways.tsx').then((m) => m.ScanWays));

applyRememberedTheme();
localizeDocument();
fitToWindow();
const ports = pagePorts();
const close = () => window.close();
const fill = createFill(ports, close);
const capture = createCapture();
const delivered = createDelivered();
const DeliveredCard = lazy(() => import('../../components/popup/message-code-card.tsx').then((m) => m.DeliveredCard));
const app = createApp({ ...ports, fill: fill.run, allowSite: requestSite, close }, explain);

function DeliveredSlot() {
  const card = delivered.card.value;
  // A page that shows a code to capture is a setup page: nothing was mailed. So the offer waits until that is known.
  const isSetUp = capture.isLooking.value || hasFindings(capture.findings.value);
  return card && !(card.kind === 'offer' && isSetUp) ? <DeliveredCard app={app} delivered={delivered} /> : null;
}

/** Says that the page is still looked at. Over the list, so that nothing moves. */
function Looking() {
  return (
    <div class="toasts">
      <p class="toast" role="status">
        {i18n.t('scan.looking')}
      </p>
    </div>
  );
}

function Root() {
  return (
    <Popup
      app={app}
      waitingFor={fill.waitingFor.value}
      onRestart={restart}
      ways={(done) => <ScanWays app={app} capture={capture} onFound={done} />}
      above={(edit) => (
        <>
          {hasFindings(capture.findings.value) && <Review app={app} capture={capture} onEdit={edit} />}
          <FillCard fill={fill} onEdit={edit} />
          <DeliveredSlot />
          {capture.isSlow.value && <Looking />}
        </>
      )}
    />
  );
}

render(<Root />, document.getElementById('app')!);
void app.ready.then(() => {
  followTheme(app.settings);
  // The worker is woken for these only after the first picture stands.
  void fill.follow(app);
  void capture.follow(app);
  void copyAsked(app);
  void readFillKeys(app);
  void delivered.follow(app);
});
