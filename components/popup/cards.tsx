import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type Capture, createCapture, hasFindings } from '../../lib/app/actions/capture.ts';
import { createFill, type Fill } from '../../lib/app/actions/fill.ts';
import { createMessageCodes, type MessageCodes } from '../../lib/app/actions/message-codes.ts';
import { opened } from '../../lib/app/actions/opened.ts';
import { takePasted } from '../../lib/app/actions/take-pasted.ts';
import type { Pasted } from '../../lib/app/pasted.ts';
import type { App } from '../../lib/app/state/app.ts';
import type { Account } from '../../lib/otp/account.ts';
import type { Findings } from '../../lib/otp/finding.ts';
import { lazy } from '../shared/lazy.tsx';
import { FillCard } from './fill-card.tsx';
import { SiteOffer } from './site-offer.tsx';
import '../shared/toast.css';

const Review = lazy(() => import('../review/review.tsx').then((m) => m.Review));
const ScanWays = lazy(() => import('./scan-ways.tsx').then((m) => m.ScanWays));
const MessageCodeCard = lazy(() => import('./message-code-card.tsx').then((m) => m.MessageCodeCard));

/** All that stands above the list: captured codes, a question about a fill, a code from a message. */
export interface Cards {
  fill: Fill;
  /** Reviews what was pasted over the list. */
  take(pasted: Pasted): void;
  /** `edit` opens the form on an account, saved or not. */
  above(edit: (account: Account) => void): ComponentChildren;
  /** What stands below the list. */
  below: ComponentChildren;
  /** The ways to a code, above the form to add by hand; `done` goes back to the list. */
  ways(done: () => void): ComponentChildren;
}

/** Starts looking at the open page, where no `look` is under way, and at what waits for the popup. */
export function createCards(app: App, look?: Promise<Findings>): Cards {
  const fill = createFill(app.ports, app.ports.close);
  const capture = createCapture();
  const messageCodes = createMessageCodes();
  void fill.follow(app);
  void capture.follow(app, look);
  opened(app);
  void messageCodes.follow(app);
  return {
    fill,
    take: (pasted) => void takePasted(app, capture, pasted),
    above: (edit) => <Above app={app} fill={fill} capture={capture} messageCodes={messageCodes} onEdit={edit} />,
    below: <SiteOffer app={app} />,
    ways: (done) => <ScanWays app={app} capture={capture} onFound={done} />,
  };
}

interface AboveProps {
  app: App;
  fill: Fill;
  capture: Capture;
  messageCodes: MessageCodes;
  onEdit(account: Account): void;
}

function Above({ app, fill, capture, messageCodes, onEdit }: AboveProps) {
  return (
    <>
      {hasFindings(capture.findings.value) && <Review app={app} capture={capture} onEdit={onEdit} />}
      <FillCard fill={fill} onEdit={onEdit} />
      <MessageCodeSlot app={app} fill={fill} capture={capture} messageCodes={messageCodes} />
      {capture.isSlow.value && <Looking />}
    </>
  );
}

function MessageCodeSlot({ app, fill, capture, messageCodes }: Omit<AboveProps, 'onEdit'>) {
  const card = messageCodes.card.value;
  // One question at a time.
  if (fill.card.value) return null;
  // A page that shows a code to capture is a setup page: nothing was mailed. So the offer waits until that is known.
  const isSetUp = capture.isLooking.value || hasFindings(capture.findings.value);
  return card && !(card.kind === 'offer' && isSetUp) ? <MessageCodeCard app={app} messageCodes={messageCodes} /> : null;
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
