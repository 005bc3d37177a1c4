import { i18n } from '#i18n';
import { changeSettings, copyCode, showNextCode } from '../../lib/app/actions/accounts.ts';
import { removeAccounts, togglePin } from '../../lib/app/actions/change-accounts.ts';
import { explainHere } from '../../lib/app/actions/explain.ts';
import { fillCode, isRefused } from '../../lib/app/actions/fill-code.ts';
import { disableInlineIcon, enableInlineIcon, inlineIconOrigin } from '../../lib/app/actions/inline-icon.ts';
import { isMac } from '../../lib/app/mac.ts';
import type { App } from '../../lib/app/state/app.ts';
import type { DraftField } from '../../lib/app/state/draft.ts';
import { siteLabel } from '../../lib/app/state/site.ts';
import type { Account } from '../../lib/otp/account.ts';
import type { Settings } from '../../lib/settings.ts';
import {
  BackupIcon,
  ClockIcon,
  EditIcon,
  ImportIcon,
  KeyboardIcon,
  PanelIcon,
  PinIcon,
  QrIcon,
  SettingsIcon,
  SortIcon,
  TrashIcon,
  WindowIcon,
} from '../shared/icons.tsx';
import { CopyIcon, FillIcon, NextIcon, SearchIcon } from '../shared/list-icons.tsx';
import { Menu, type MenuEntry } from '../shared/menu.tsx';

/** Commands that the list needs from the view around it. */
export interface ViewCommands {
  canFill: boolean;
  /** A fill waits for the choice of an account: Enter fills. */
  isChoosing: boolean;
  /** `issuer`: initial value of the form. */
  add(issuer?: string): void;
  /** `focus`: the field to focus. */
  edit(account: Account, focus?: DraftField): void;
  showQr?: (account: Account) => void;
  /** Resynchronises the counter of a counter-based account. */
  resync?: (account: Account) => void;
  /** Omitted if no site is open. */
  checkClock?: () => void;
  showKeys(): void;
  openManage(): void;
  openImport(): void;
  openBackup(): void;
  openPanel?: () => void;
  /** Moves an account by one position in its section. */
  move(account: Account, by: 1 | -1): void;
  /** Moves it to the first or last position of its section. */
  moveToEnd(account: Account, end: 'first' | 'last'): void;
}

const SORTS: Record<Settings['sort'], () => string> = {
  mine: () => i18n.t('list.sortMine'),
  name: () => i18n.t('list.sortName'),
  'most-used': () => i18n.t('list.sortMostUsed'),
  'recently-used': () => i18n.t('list.sortRecentlyUsed'),
};

function rowMenu(app: App, account: Account, commands: ViewCommands): MenuEntry[] {
  const { showQr, resync } = commands;
  const isMine = app.settings.value.sort === 'mine';
  const alt = isMac() ? '⌥' : 'Alt';
  return [
    { label: i18n.t('list.copy'), icon: <CopyIcon />, keys: '↵', run: () => void copyCode(app, account) },
    ...(commands.canFill
      ? [
          {
            label: isRefused(app, account) ? i18n.t('list.fillWhyNot') : i18n.t('list.fillHere'),
            icon: <FillIcon />,
            keys: '⇧↵',
            run: () => void fillCode(app, account),
          },
        ]
      : []),
    ...(account.type === 'hotp'
      ? [
          { label: i18n.t('list.nextCode'), icon: <NextIcon />, run: () => void showNextCode(app, account) },
          ...(resync ? [{ label: i18n.t('resync.title'), icon: <SearchIcon />, run: () => resync(account) }] : []),
        ]
      : []),
    'line',
    {
      label: i18n.t(account.favorite ? 'list.unpin' : 'list.pin'),
      icon: <PinIcon />,
      keys: `${alt} P`,
      run: () => void togglePin(app, account),
    },
    ...(isMine
      ? [
          { label: i18n.t('list.moveUp'), keys: `${alt} ↑`, run: () => commands.move(account, -1) },
          { label: i18n.t('list.moveDown'), keys: `${alt} ↓`, run: () => commands.move(account, 1) },
          { label: i18n.t('list.moveTop'), run: () => commands.moveToEnd(account, 'first') },
          { label: i18n.t('list.moveBottom'), run: () => commands.moveToEnd(account, 'last') },
        ]
      : []),
    'line',
    { label: i18n.t('common.edit'), icon: <EditIcon />, run: () => commands.edit(account) },
    ...(showQr ? [{ label: i18n.t('list.showQr'), icon: <QrIcon />, run: () => showQr(account) }] : []),
    {
      label: i18n.t('common.delete'),
      icon: <TrashIcon />,
      tone: 'danger',
      run: () => void removeAccounts(app, [account]),
    },
  ];
}

interface SiteCommands {
  /** Explains why the open site is filled as it is. */
  explainPage?: () => void;
  /** The icon in the open site's code field. */
  inlineIcon?: { site: string; isOn: boolean; toggle(): void };
}

/** What the menu offers for the open site; nothing where none is open. */
function siteCommands(app: App): SiteCommands {
  const url = app.tab.value?.url ?? '';
  const site = siteLabel(url);
  const origin = inlineIconOrigin(url);
  const isOn = app.settings.value.inlineOrigins.includes(origin);
  return {
    ...(site === '' ? {} : { explainPage: () => void explainHere(app) }),
    ...(origin && app.ports.allowSite
      ? {
          inlineIcon: {
            site,
            isOn,
            toggle: () => (isOn ? disableInlineIcon(app, origin) : enableInlineIcon(app, origin)),
          },
        }
      : {}),
  };
}

/** @param onSort opens the menu of sort orders instead */
function mainMenu(app: App, commands: ViewCommands, onSort: () => void): MenuEntry[] {
  const { openPanel, checkClock } = commands;
  const { explainPage, inlineIcon } = siteCommands(app);
  const { openWindow, close } = app.ports;
  return [
    { label: i18n.t('list.manage'), icon: <SettingsIcon />, run: commands.openManage },
    { label: i18n.t('list.import'), icon: <ImportIcon />, run: commands.openImport },
    { label: i18n.t('list.backUp'), icon: <BackupIcon />, run: commands.openBackup },
    'line',
    {
      label: i18n.t('list.sortIs', [SORTS[app.settings.value.sort]()]),
      icon: <SortIcon />,
      run: onSort,
    },
    ...(inlineIcon
      ? [
          {
            label: i18n.t('fill.iconHere', [inlineIcon.site]),
            checked: inlineIcon.isOn,
            kind: 'check' as const,
            run: inlineIcon.toggle,
          },
        ]
      : []),
    ...(openPanel ? [{ label: i18n.t('list.openPanel'), icon: <PanelIcon />, run: openPanel }] : []),
    ...(openWindow
      ? [{ label: i18n.t('list.openWindow'), icon: <WindowIcon />, run: () => void openWindow().then(close) }]
      : []),
    ...(checkClock ? [{ label: i18n.t('clock.title'), icon: <ClockIcon />, run: checkClock }] : []),
    ...(explainPage ? [{ label: i18n.t('why.menu'), icon: <SearchIcon />, run: explainPage }] : []),
    { label: i18n.t('list.keys'), icon: <KeyboardIcon />, keys: '?', run: commands.showKeys },
  ];
}

/** The sort orders, with the current one ticked. */
function sortMenu(app: App): MenuEntry[] {
  return (Object.keys(SORTS) as Settings['sort'][]).map((sort) => ({
    label: SORTS[sort](),
    checked: app.settings.value.sort === sort,
    run: () => void changeSettings(app, { sort }),
  }));
}

/** Which menu of the list is open, and its anchor. */
export type OpenMenu =
  | { kind: 'main' | 'sort'; anchor: HTMLElement }
  | { kind: 'row'; anchor: HTMLElement; account: Account };

export interface ListMenuProps {
  app: App;
  commands: ViewCommands;
  open: OpenMenu;
  onSort(): void;
  onClose(): void;
}

/** The menus of the list: main menu, row menu, sort orders. */
export function ListMenu({ app, commands, open, onSort, onClose }: ListMenuProps) {
  const { kind, anchor } = open;
  const entries =
    open.kind === 'row'
      ? rowMenu(app, open.account, commands)
      : open.kind === 'sort'
        ? sortMenu(app)
        : mainMenu(app, commands, onSort);
  const label = i18n.t(kind === 'row' ? 'list.more' : kind === 'sort' ? 'list.sort' : 'list.menu');
  return <Menu key={kind} label={label} anchor={anchor} entries={entries} onClose={onClose} />;
}
