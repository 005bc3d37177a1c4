import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { spokenCode } from '../../lib/app/group-code.ts';
import { shownName } from '../../lib/app/shown-name.ts';
import type { Clock } from '../../lib/app/state/clock.ts';
import { codeOfRow } from '../../lib/app/state/codes.ts';
import type { Account } from '../../lib/otp/account.ts';
import { needsPin } from '../../lib/otp/pin.ts';
import { hitIn } from '../../lib/otp/search.ts';
import { BrandIcon } from '../shared/brand-icon.tsx';
import { CodeText } from '../shared/code.tsx';
import { SecondsLeft } from '../shared/countdown.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { CheckIcon, CopyIcon, FillIcon, MoreIcon, NextIcon } from '../shared/list-icons.tsx';
import { useDerived } from '../shared/use-derived.ts';

/** What can be done with the account of any row. The same object for all rows and as long as the list stands. */
export interface RowActions {
  copy(account: Account): void;
  fill(account: Account): void;
  next(account: Account): void;
  edit(account: Account): void;
  menu(account: Account, anchor: HTMLElement): void;
}

/** Where all of these are as they were, the row is not drawn again. */
export interface RowProps {
  account: Account;
  clock: Clock;
  id: string;
  /** 1-based position among all rows, for screen readers: not all rows are rendered. */
  position: number;
  /** Id of the heading that it is the first row below: it is told with the row. */
  describedBy: string | undefined;
  isActive: boolean;
  /** Shown large, with labelled actions: the only account of the open site. */
  isFeatured: boolean;
  isCopied: boolean;
  hideCodes: boolean;
  showNext: boolean;
  /** Period in seconds that the list's countdown bar shows; rows with another have their own countdown. */
  commonPeriod: number | undefined;
  /** Code of a counter-based account, if it was revealed. */
  revealed: string | undefined;
  canFill: boolean;
  /** One of several accounts of the open site: its fill button has a label. */
  isOfSite: boolean;
  /** The search text, to highlight where it was found; empty = none. */
  query: string;
  /** The browser's shortcut for filling; empty = none. */
  fillKeys: string;
  actions: RowActions;
}

const NEXT_SECONDS = 10;

/** One account with its code. A click anywhere on the row copies; other actions are at its end. */
export function AccountRow(props: RowProps) {
  const { account, clock, revealed, isActive, isFeatured, actions } = props;
  const isTimed = account.type !== 'hotp';
  const step = isTimed ? clock.step(account.period).value : undefined;
  const code = useMemo(() => (step === undefined ? '' : codeOfRow(account, step)), [account, step]);
  const isLow = isTimed && clock.isLow(account.period).value;
  const shown = isTimed ? code : (revealed ?? '');
  const isHidden = props.hideCodes && !isActive;
  const name = shownName(account);
  // It stays, so that it can fade.
  const wasCopied = useRef(false);
  wasCopied.current ||= props.isCopied;
  return (
    <div
      class="row"
      role="row"
      id={props.id}
      aria-rowindex={props.position}
      aria-describedby={props.describedBy}
      aria-selected={isActive}
      data-featured={isFeatured || undefined}
      data-site={props.isOfSite || undefined}
      data-low={isLow || undefined}
      data-copied={props.isCopied || undefined}
    >
      <div role="gridcell" class="row-main">
        <button
          type="button"
          class="row-copy"
          tabIndex={isActive ? 0 : -1}
          onClick={() => (needsPin(account) ? actions.edit(account) : actions.copy(account))}
        >
          <BrandIcon name={name} icon={account.icon} />
          <span class="row-text">
            {rowName(account, name, props.query)}
            {rowCode(props, shown, isHidden)}
          </span>
          <span class="row-done" aria-hidden="true">
            {wasCopied.current && <CheckIcon />}
          </span>
        </button>
      </div>
      {(isActive || isFeatured || props.isOfSite) && <RowActs {...props} name={name} isTimed={isTimed} />}
    </div>
  );
}

// The parts of each row are plain functions: as components they would take a third of the time of a row.

function rowName(account: Account, name: string, query: string) {
  return (
    <span class="row-name" title={[name, account.issuer && account.account].filter(Boolean).join(' ')}>
      <b>{marked(name, query)}</b> {account.issuer && <span class="muted">{marked(account.account, query)}</span>}
    </span>
  );
}

/** The code, or why there is none, and how long it lasts. `shown`: empty if there is nothing to show. */
function rowCode({ account, clock, showNext, commonPeriod }: RowProps, shown: string, isHidden: boolean) {
  const isTimed = account.type !== 'hotp';
  const waitsForPin = needsPin(account);
  const state = waitsForPin
    ? i18n.t('list.pinNeeded')
    : shown === ''
      ? i18n.t('list.nextHidden')
      : isHidden
        ? ''
        : spokenCode(shown);
  return (
    <span class="row-code">
      <span class="visually-hidden">{state}</span>
      {waitsForPin ? (
        <span class="row-pin" aria-hidden="true">
          {i18n.t('list.pinNeeded')}
        </span>
      ) : (
        CodeText({ code: shown, digits: account.digits, isHidden })
      )}
      {isTimed && !waitsForPin && commonPeriod !== account.period && (
        <SecondsLeft clock={clock} period={account.period} />
      )}
      {showNext && isTimed && !waitsForPin && !isHidden && <NextCode account={account} clock={clock} />}
    </span>
  );
}

/** Seen on the row that the keys act on, and on those of the open site. */
function RowActs({
  account,
  isActive,
  isFeatured,
  isTimed,
  canFill,
  name,
  fillKeys,
  actions,
}: RowProps & { name: string; isTimed: boolean }) {
  const tabIndex = isActive ? 0 : -1;
  return (
    <div role="gridcell" class="row-acts">
      {!isTimed && (
        <IconButton
          tabIndex={tabIndex}
          title={i18n.t('list.nextCode')}
          label={i18n.t('list.nextCodeOf', [name])}
          onClick={() => actions.next(account)}
        >
          <NextIcon />
        </IconButton>
      )}
      {isFeatured && (
        <button
          type="button"
          class="icon-button row-word"
          data-kind={canFill ? '' : 'primary'}
          tabIndex={tabIndex}
          onClick={() => actions.copy(account)}
        >
          <CopyIcon />
          {i18n.t('list.copyShort')}
        </button>
      )}
      {canFill && (
        <button
          type="button"
          class="icon-button row-fill row-word"
          tabIndex={tabIndex}
          title={fillKeys === '' ? i18n.t('list.fill') : i18n.t('list.fillKeys', [fillKeys])}
          aria-label={i18n.t('list.fillOf', [name])}
          onClick={() => actions.fill(account)}
        >
          <FillIcon />
          <span class="row-fill-text">{i18n.t('list.fill')}</span>
        </button>
      )}
      <IconButton
        tabIndex={tabIndex}
        title={i18n.t('list.more')}
        label={i18n.t('list.moreOf', [name])}
        aria-haspopup="menu"
        onClick={(event) => actions.menu(account, event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
    </div>
  );
}

/** A name with the matching part highlighted. */
function marked(text: string, query: string): ComponentChildren {
  const hit = query === '' ? undefined : hitIn(text, query);
  if (!hit) return text;
  return (
    <>
      {text.slice(0, hit.from)}
      <mark>{text.slice(hit.from, hit.to)}</mark>
      {text.slice(hit.to)}
    </>
  );
}

/** The next code, shown shortly before the present one expires. */
function NextCode({ account, clock }: { account: Account; clock: Clock }) {
  const next = useDerived(() => {
    const isNear = clock.secondsLeft(account.period).value < NEXT_SECONDS;
    return isNear ? codeOfRow(account, clock.step(account.period).value + 1) : '';
  }, [account, clock]);
  if (next === '') return null;
  return (
    <span class="row-next muted" aria-hidden="true">
      <CodeText code={next} digits={account.digits} />
    </span>
  );
}
