import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { WarnIcon } from './icons.tsx';
import { Logo } from './logo.tsx';
import './states.css';

/** A full-page message with its actions. */
function Message({
  title,
  text,
  children,
  isTrouble = false,
}: {
  title: string;
  text: string;
  children?: ComponentChildren;
  isTrouble?: boolean;
}) {
  return (
    <div class="screen-message">
      {isTrouble ? (
        <span class="screen-message-problem">
          <WarnIcon size={32} />
        </span>
      ) : (
        <Logo size={56} />
      )}
      <h1>{title}</h1>
      <p class="muted">{text}</p>
      <div class="stack">{children}</div>
    </div>
  );
}

export function FirstRun({ onStart }: { onStart(): void }) {
  return (
    <Message title={i18n.t('state.firstTitle')} text={i18n.t('state.firstText')}>
      <button type="button" class="button" data-kind="primary" data-wide onClick={onStart}>
        {i18n.t('state.firstStart')}
      </button>
    </Message>
  );
}

/** `isNewer`: a newer Watchword saved the vault, so no action that would replace it is offered. */
export function Damaged({ isNewer, onRescue }: { isNewer: boolean; onRescue(): void }) {
  if (isNewer) return <Message isTrouble title={i18n.t('state.damagedTitle')} text={i18n.t('problem.vaultNewer')} />;
  return (
    <Message isTrouble title={i18n.t('state.damagedTitle')} text={i18n.t('state.damagedText')}>
      <button type="button" class="button" data-kind="primary" data-wide onClick={onRescue}>
        {i18n.t('state.damagedOpen')}
      </button>
    </Message>
  );
}

export function Unreachable({ onRetry, onRestart }: { onRetry(): void; onRestart(): void }) {
  return (
    <Message isTrouble title={i18n.t('state.unreachableTitle')} text={i18n.t('state.unreachableText')}>
      <button type="button" class="button" data-kind="primary" data-wide onClick={onRetry}>
        {i18n.t('common.retry')}
      </button>
      <button type="button" class="button" data-kind="quiet" onClick={onRestart}>
        {i18n.t('state.unreachableReload')}
      </button>
    </Message>
  );
}

/** Shown instead of an empty list, below the search. */
export function EmptyList({ onAdd, onImport }: { onAdd(): void; onImport(): void }) {
  return (
    <div class="empty">
      <h2>{i18n.t('state.emptyTitle')}</h2>
      <p class="muted">{i18n.t('state.emptyText')}</p>
      <div class="bar">
        <button type="button" class="button" data-kind="primary" onClick={onImport}>
          {i18n.t('state.emptyImport')}
        </button>
        <button type="button" class="button" onClick={onAdd}>
          {i18n.t('state.emptyAdd')}
        </button>
      </div>
    </div>
  );
}

export interface NothingFoundProps {
  query: string;
  onClear(): void;
  /** Adds an account of that name. Undefined if only a tag filter is active. */
  onAdd: (() => void) | undefined;
}

export function NothingFound({ query, onClear, onAdd }: NothingFoundProps) {
  return (
    <div class="empty">
      <h2>{i18n.t('list.nothingFound', [query])}</h2>
      <p class="muted">{i18n.t('list.nothingFoundHint')}</p>
      <div class="bar">
        <button type="button" class="button" onClick={onClear}>
          {i18n.t('list.clearSearch')}
        </button>
        {onAdd && (
          <button type="button" class="button" data-kind="quiet" onClick={onAdd}>
            {i18n.t('list.addNamed', [query])}
          </button>
        )}
      </div>
    </div>
  );
}
