import { i18n } from '#i18n';
import { type Capture, hasFindings } from '../../lib/app/actions/capture.ts';
import type { Fill } from '../../lib/app/actions/fill.ts';
import type { Delivered } from '../../lib/app/actions/message-codes.ts';
import { takePasted } from '../../lib/app/actions/take-pasted.ts';
import type { App } from '../../lib/app/state/app.ts';
import { lazy } from '../shared/lazy.tsx';
import { usePaste } from '../shared/use-paste.ts';
import { FillCard } from './fill-card.tsx';
import { Popup } from './popup.tsx';

const Review = lazy(() => import('../review/review.tsx').then((m) => m.Review));
const ScanWays = lazy(() => import('./scan-ways.tsx').then((m) => m.ScanWays));
const DeliveredCard = lazy(() => import('./message-code-card.tsx').then((m) => m.DeliveredCard));

interface RootProps {
  app: App;
  fill: Fill;
  capture: Capture;
  delivered: Delivered;
  onRestart(): void;
}

/** The popup with all that stands above its list: captured codes, a question about a fill, a code from a message. */
export function Root({ app, fill, capture, delivered, onRestart }: RootProps) {
  return (
    <Popup
      app={app}
      waitingFor={fill.waitingFor.value}
      isChoosing={fill.card.value?.kind === 'several'}
      onRestart={onRestart}
      ways={(done) => <ScanWays app={app} capture={capture} onFound={done} />}
      above={(edit) => (
        <>
          <PasteTarget app={app} capture={capture} />
          {hasFindings(capture.findings.value) && <Review app={app} capture={capture} onEdit={edit} />}
          <FillCard fill={fill} onEdit={edit} />
          <DeliveredSlot app={app} fill={fill} capture={capture} delivered={delivered} />
          {capture.isSlow.value && <Looking />}
        </>
      )}
    />
  );
}

/** Takes what is pasted over the list. Draws nothing. */
function PasteTarget({ app, capture }: Pick<RootProps, 'app' | 'capture'>) {
  usePaste((data) => takePasted(app, capture, data));
  return null;
}

function DeliveredSlot({ app, fill, capture, delivered }: Omit<RootProps, 'onRestart'>) {
  const card = delivered.card.value;
  // One question at a time.
  if (fill.card.value) return null;
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
