import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moveAccount, unlock } from '../../lib/app/actions/accounts.ts';
import { dropForm } from '../../lib/app/actions/kept-form.ts';
import { takeEarlyKeys } from '../../lib/app/early-keys.ts';
import type { App, KeptForm } from '../../lib/app/state/app.ts';
import { endPlace, neighbourPlace } from '../../lib/app/state/order.ts';
import { siteLabel } from '../../lib/app/state/site.ts';
import type { Account } from '../../lib/otp/account.ts';
import { lazy } from '../shared/lazy.tsx';
import { useAfterPaint } from '../shared/use-after-paint.ts';
import { BackupReminder } from './backup-reminder.tsx';
import { ListView } from './list-view.tsx';
import type { View } from './over.tsx';

const Unlock = lazy(() => import('../shared/lock-screen.tsx').then((m) => m.Unlock));
const FirstRun = lazy(() => import('../shared/states.tsx').then((m) => m.FirstRun));
const Damaged = lazy(() => import('../shared/states.tsx').then((m) => m.Damaged));
const Unreachable = lazy(() => import('../shared/states.tsx').then((m) => m.Unreachable));
const KeptFormLine = lazy(() => import('./kept-form-line.tsx').then((m) => m.KeptFormLine));
// These lines come after the first picture in any case: they wait for the background.
const SyncLine = lazy(() => import('./sync-line.tsx').then((m) => m.SyncLine), { isLater: true });
const ShortcutHint = lazy(() => import('./shortcut-hint.tsx').then((m) => m.ShortcutHint), { isLater: true });
const loadOver = () => import('./over.tsx').then((m) => m.Over);
const Over = lazy(loadOver);
const Toast = lazy(() => import('../shared/toast.tsx').then((m) => m.Toast), { isLater: true });

export interface PopupProps {
  app: App;
  /** Site of a fill that waits for the vault to be opened; empty = none. */
  waitingFor?: string;
  /** A fill waits for one of several accounts to be chosen. */
  isChoosing?: boolean;
  onRestart(): void;
  /** The user opened it just now, so a locked vault is to be unlocked. */
  isOpenedNow?: boolean;
  /** The ways to a code, above the form to add by hand; `done` goes back to the list. */
  ways?: (done: () => void) => ComponentChildren;
  /** What stands above the list: a captured code, a question. `edit` opens the form on an account, saved or not. */
  above?: (edit: (account: Account) => void) => ComponentChildren;
  /** What stands below the list. */
  below?: ComponentChildren;
}

/** The popup, and the side panel: whichever view the state of the vault asks for. */
export function Popup(props: PopupProps) {
  return (
    <>
      <Screen {...props} />
      <Toast notices={props.app.notices} />
    </>
  );
}

const TAKES_KEYS = ['reading', 'locked', 'unlocked'];

function Screen({ app, waitingFor = '', onRestart, isOpenedNow = false, ...rest }: PopupProps) {
  const wasOpen = useRef(false);
  wasOpen.current ||= app.vault.value === 'unlocked';
  const takesKeys = TAKES_KEYS.includes(app.vault.value);
  useLayoutEffect(() => {
    if (!takesKeys) takeEarlyKeys();
  }, [takesKeys]);
  switch (app.vault.value) {
    case 'reading':
      return null;
    case 'none':
      return (
        <main class="view">
          <FirstRun onStart={() => void app.ports.openPage('welcome').then(app.ports.close)} />
        </main>
      );
    case 'locked':
      return (
        <main class="view">
          <Unlock
            waitingFor={waitingFor}
            takeEarly={takeEarlyKeys}
            isPasskeyAskedAtOnce={isOpenedNow && !wasOpen.current && app.settings.value.asksPasskey}
            onUnlock={(passphrase) => unlock(app, passphrase)}
            onForgot={() => void app.ports.openPage('options', '#rescue').then(app.ports.close)}
            {...(app.hasPasskey.value
              ? { onPasskey: () => app.ports.openPage('options', '#passkey').then(app.ports.close) }
              : {})}
          />
        </main>
      );
    case 'damaged':
    case 'newer':
      return (
        <main class="view">
          <Damaged
            isNewer={app.vault.value === 'newer'}
            onRescue={() => void app.ports.openPage('options', '#rescue').then(app.ports.close)}
          />
        </main>
      );
    case 'unreachable':
      return (
        <main class="view">
          <Unreachable onRetry={() => void app.refresh()} onRestart={onRestart} />
        </main>
      );
    case 'unlocked':
      return <Inside app={app} {...rest} />;
  }
}

function Inside({
  app,
  above,
  below,
  ways,
  isChoosing = false,
}: Omit<PopupProps, 'onRestart' | 'waitingFor' | 'isOpenedNow'>) {
  const [view, setView] = useState<View | { name: 'list' }>({ name: 'list' });
  const toList = () => setView({ name: 'list' });
  const resume = ({ id, draft }: KeptForm) => {
    const account = app.accounts.value.find((each) => each.id === id);
    if (account) open({ name: 'edit', account, focus: undefined, typed: draft });
    else open({ name: 'add', typed: draft });
  };
  const isSaved = (account: Account) => app.accounts.value.some(({ id }) => id === account.id);
  const openForm = (account: Account) =>
    open(isSaved(account) ? { name: 'edit', account, focus: undefined } : { name: 'add', account });
  const open = (next: View) => {
    if ((next.name === 'add' || next.name === 'edit') && !next.typed) dropForm(app);
    // What it says is about the list, and it would lie on the form.
    app.notices.dismiss();
    setView(next);
  };
  const { openPanel } = app.ports;
  // So that a form opens at once.
  useAfterPaint(() => void loadOver());
  const openImport = () => void app.ports.openPage('options', '#transfer').then(app.ports.close);
  const tab = app.tab.value;

  if (view.name !== 'list')
    return <Over app={app} view={view} ways={ways} onImport={openImport} onBack={toList} onReopen={resume} />;
  return (
    <>
      <ListView
        app={app}
        above={above?.(openForm)}
        commands={{
          canFill: app.ports.fill !== undefined && siteLabel(app.tab.value?.url ?? '') !== '',
          isChoosing,
          add: (issuer) => open({ name: 'add', ...(issuer ? { issuer } : {}) }),
          edit: (account, focus) => open({ name: 'edit', account, focus }),
          showQr: (account) => open({ name: 'qr', account }),
          resync: (account) => open({ name: 'resync', account }),
          checkClock: () => open({ name: 'clock' }),
          showKeys: () => open({ name: 'keys' }),
          openManage: () => void app.ports.openPage('options', '#security').then(app.ports.close),
          ...(openPanel && tab ? { openPanel: () => void openPanel(tab.windowId).then(app.ports.close) } : {}),
          openImport,
          openBackup: () => void app.ports.openPage('options', '#backup/make').then(app.ports.close),
          moveToEnd: (account, end) => void moveAccount(app, account.id, endPlace(app.accounts.value, account, end)),
          move: (account, by) => {
            if (app.settings.value.sort === 'mine')
              void moveAccount(app, account.id, neighbourPlace(app.accounts.value, account, by));
          },
        }}
      >
        {app.kept.value ? (
          <KeptFormLine app={app} onResume={resume} />
        ) : (
          <>
            <SyncLine app={app} />
            <BackupReminder app={app} />
            <ShortcutHint app={app} />
          </>
        )}
      </ListView>
      {below}
    </>
  );
}
