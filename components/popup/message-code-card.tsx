import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MessageCodes, MessageCodeCard as State } from '../../lib/app/actions/message-codes.ts';
import { counted } from '../../lib/app/counted.ts';
import { spokenCode } from '../../lib/app/group-code.ts';
import type { App } from '../../lib/app/state/app.ts';
import { boundTo } from '../../lib/app/state/site.ts';
import type { InboxSite } from '../../lib/message-codes/sites.ts';
import type { MessageCode } from '../../lib/protocol/inbox-messages.ts';
import { CodeText } from '../shared/code.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { CloseIcon } from '../shared/list-icons.tsx';
import '../review/review.css';
import './message-code-card.css';

export interface MessageCodeCardProps {
  app: App;
  messageCodes: MessageCodes;
}

/** The card above the list for a code sent by email or text, or the offer to search for one. */
export function MessageCodeCard({ app, messageCodes }: MessageCodeCardProps) {
  const card = messageCodes.card.value;
  if (!card) return null;
  const { url = '' } = app.tab.value ?? {};
  // If an account is bound to this site, the offer must not push it down the list.
  if (card.kind === 'offer' && app.accounts.value.some(boundTo(url)))
    return (
      <p class="delivered-line small">
        <button type="button" class="link" onClick={() => void messageCodes.look(app)}>
          {i18n.t('delivered.offer')}
        </button>
      </p>
    );
  return (
    <div class="reviews">
      <section class="review" aria-label={i18n.t('delivered.title')} data-kind={card.kind}>
        <header class="review-head">
          <p class="review-name" role="status">
            <b>{headline(card)}</b>
          </p>
          <IconButton label={i18n.t('common.close')} onClick={() => messageCodes.dismiss()}>
            <CloseIcon size={16} />
          </IconButton>
        </header>
        <Body card={card} app={app} messageCodes={messageCodes} />
      </section>
    </div>
  );
}

function headline(card: State): string {
  switch (card.kind) {
    case 'offer':
      return i18n.t('delivered.offer');
    case 'looking':
      return i18n.t('delivered.looking');
    case 'nothing':
      return i18n.t(card.allowed.length > 0 ? 'delivered.nothing' : 'delivered.where');
    case 'found':
      return counted(card.isHere ? 'delivered.here' : 'delivered.found', card.codes.length);
  }
}

function Body({ card, app, messageCodes }: MessageCodeCardProps & { card: State }) {
  switch (card.kind) {
    case 'looking':
      return null;
    case 'offer':
      return (
        <button type="button" class="button" data-kind="primary" data-wide onClick={() => void messageCodes.look(app)}>
          {i18n.t('delivered.look')}
        </button>
      );
    case 'nothing':
      return (
        <>
          {card.unrecognised.map((host) => (
            <p class="note small" key={host}>
              {i18n.t('delivered.unrecognised', [host])}
            </p>
          ))}
          <p class="muted small">{i18n.t('delivered.whereHint')}</p>
          <Sites sites={card.others.slice(0, FIRST_SITES)} onAllow={(id) => void messageCodes.allow(app, id)} />
          {card.others.length > FIRST_SITES && (
            <details class="details">
              <summary>{counted('transfer.showMore', card.others.length - FIRST_SITES)}</summary>
              <Sites sites={card.others.slice(FIRST_SITES)} onAllow={(id) => void messageCodes.allow(app, id)} />
            </details>
          )}
          <p class="muted small">{i18n.t('delivered.otherInbox')}</p>
          <button type="button" class="button" data-wide onClick={() => void messageCodes.look(app)}>
            {i18n.t('delivered.again')}
          </button>
        </>
      );
    case 'found':
      return (
        <>
          {card.codes.map((code) => (
            <Found
              key={code.id}
              found={code}
              now={card.now}
              isHere={card.isHere}
              onCopy={() => void messageCodes.copy(app, code)}
              onName={() => void messageCodes.name(app, code)}
              onFill={() => void messageCodes.fill(app, code)}
            />
          ))}
        </>
      );
  }
}

/** Sites shown before "more"; the list has the most used first. */
const FIRST_SITES = 4;

function Sites({ sites, onAllow }: { sites: readonly InboxSite[]; onAllow(id: string): void }) {
  return (
    <div class="bar delivered-sites">
      {sites.map(({ id, name }) => (
        <button type="button" class="button" key={id} onClick={() => onAllow(id)}>
          {name}
        </button>
      ))}
    </div>
  );
}

interface FoundProps {
  found: MessageCode;
  now: number;
  isHere: boolean;
  onCopy(): void;
  onName(): void;
  onFill(): void;
}

function Found({ found, now, isHere, onCopy, onName, onFill }: FoundProps) {
  const from = [found.sender, found.address].filter((part) => part !== '').join(' · ');
  const canFill = !isHere && found.copyOnly === '';
  const shownCode = useId();
  return (
    <div class="delivered">
      <p class="delivered-code">
        <CodeText code={found.code} digits={found.code.length} />
        <span class="visually-hidden" id={shownCode}>
          {spokenCode(found.code)}
        </span>
      </p>
      <p class="muted small">
        {from && <span>{from}</span>}
        <span>{age(found.at, now)}</span>
        {!isHere && <span>{i18n.t('delivered.source', [found.source])}</span>}
      </p>
      {!isHere && found.copyOnly !== '' && (
        <p class="note small" data-tone="warn">
          {reason(found)}
        </p>
      )}
      <div class="bar review-acts">
        {canFill && (
          <button type="button" class="button" data-kind="primary" aria-describedby={shownCode} onClick={onFill}>
            {i18n.t('list.fill')}
          </button>
        )}
        {!isHere && found.copyOnly === 'unproven' && (
          <button type="button" class="button" onClick={onName}>
            {i18n.t('delivered.isMine')}
          </button>
        )}
        <button
          type="button"
          class="button"
          {...(canFill ? {} : { 'data-kind': 'primary' })}
          aria-describedby={shownCode}
          onClick={onCopy}
        >
          {i18n.t('delivered.copyText')}
        </button>
      </div>
    </div>
  );
}

function age(at: number, now: number): string {
  if (at === 0) return i18n.t('delivered.ageUnknown');
  const minutes = Math.max(0, Math.floor((now - at) / 60_000));
  return minutes === 0 ? i18n.t('delivered.justNow') : counted('delivered.minutes', minutes);
}

function reason({ copyOnly, source }: MessageCode): string {
  switch (copyOnly) {
    case '':
      return '';
    case 'other-sender':
      return i18n.t('delivered.otherSender');
    case 'old':
      return i18n.t('delivered.old');
    case 'unproven':
      return i18n.t('delivered.unproven', [source]);
    case 'unnamed':
      return i18n.t('delivered.unnamed');
    case 'age-unknown':
      return i18n.t('delivered.noAge');
  }
}
