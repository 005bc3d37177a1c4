import { onAlarm } from '../browser/alarms.ts';
import { onAway } from '../browser/idle.ts';
import { onCommand, onInstalled, onStartup } from '../browser/lifecycle.ts';
import { listen } from '../browser/listen.ts';
import { restrictStorage } from '../browser/memory.ts';
import { onMenu } from '../browser/menus.ts';
import { nativeText } from '../browser/native-text.ts';
import { togglePanel } from '../browser/panel.ts';
import { openPopup, openPopupSoon } from '../browser/popup.ts';
import { watchLockTime } from '../browser/settings.ts';
import { closeTab, openOwnPage } from '../browser/tabs.ts';
import { captureHandlers, listenToCapture } from './capture/capture.ts';
import { clipboardHandlers, listenToClipboard } from './clipboard.ts';
import { clockHandlers } from './clock.ts';
import { fillByMenu, fillByShortcut, fillHandlers } from './fill/acts.ts';
import { explainHandlers } from './fill/explain.ts';
import { listenToFrames } from './fill/frames.ts';
import { followInline, inlineHandlers } from './fill/inline-icon.ts';
import { followInboxes } from './inbox/inboxes.ts';
import { messageCodeHandlers } from './inbox/message-codes.ts';
import { listenToOmnibox } from './omnibox.ts';
import { syncHandlers } from './sync/handlers.ts';
import { followSync } from './sync/schedule.ts';
import { followLock } from './toolbar.ts';
import { accountHandlers } from './vault/accounts.ts';
import { autoBackupHandlers, followAutoBackup } from './vault/auto-backup.ts';
import { binHandlers } from './vault/bin.ts';
import { folderBackupHandlers } from './vault/folder-backups.ts';
import { followExpiry, LOCK_ALARM, lock, lockFor, lockIfOverdue, renewDeadline } from './vault/lock.ts';
import { offerHandlers } from './vault/offers.ts';
import { securityHandlers } from './vault/security.ts';
import { tagHandlers } from './vault/tags.ts';
import { create, unlock } from './vault/unlock.ts';
import { usageHandlers } from './vault/usage.ts';
import { confirm } from './vault/vault.ts';

/** Registers every listener, synchronously: a worker is woken only for listeners of its first turn. */
export function startBackground(): void {
  listen({
    ...accountHandlers,
    ...tagHandlers,
    ...binHandlers,
    ...syncHandlers,
    ...captureHandlers,
    ...fillHandlers,
    ...explainHandlers,
    ...inlineHandlers,
    ...clipboardHandlers,
    ...messageCodeHandlers,
    ...clockHandlers,
    ...securityHandlers,
    ...usageHandlers,
    ...offerHandlers,
    ...autoBackupHandlers,
    ...folderBackupHandlers,
    'vault.create': async ({ passphrase }) => create(passphrase).then(() => null),
    'vault.unlock': async ({ passphrase }) => unlock(passphrase).then(() => null),
    'vault.confirm': async ({ passphrase }) => confirm(passphrase).then(() => null),
    'vault.lock': async () => lock().then(() => null),
    'popup.open': async ({ leave }, { tabId }) => {
      if (!leave || tabId === undefined) await openPopup();
      else await closeTab(tabId).then(openPopupSoon);
      return null;
    },
  });
  onAlarm(LOCK_ALARM, () => void lockIfOverdue());
  onCommand('lock', () => void lock());
  onCommand('panel', (_, windowId) => {
    if (windowId !== undefined) void togglePanel(windowId);
  });
  onCommand('fill', (tabId) => void fillByShortcut(tabId));
  onMenu(
    'fill',
    'editable',
    () => nativeText('fill.menu'),
    ({ tabId, frameId }) => void fillByMenu(tabId, frameId),
  );
  onMenu(
    'import',
    'action',
    () => nativeText('list.import'),
    () => void openOwnPage('/options.html', '#transfer'),
  );
  listenToCapture();
  listenToClipboard();
  listenToOmnibox();
  followLock();
  followExpiry();
  listenToFrames();
  followInline();
  followInboxes();
  followSync();
  followAutoBackup();
  onInstalled(() => void openOwnPage('/welcome.html'));
  onStartup(() => void lock());
  onAway((state) => void lockFor(state));
  watchLockTime(() => void renewDeadline());
  restrictStorage();
}
