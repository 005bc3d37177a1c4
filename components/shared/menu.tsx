import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { CheckIcon } from './list-icons.tsx';
import './menu.css';

/** A menu item, a radio item (`checked` set) or checkbox item (`kind: 'check'` too), or a separator. */
export type MenuEntry = MenuItemEntry | 'line';

interface MenuItemEntry {
  label: string;
  icon?: ComponentChildren;
  /** Drawn before the label. */
  mark?: ComponentChildren;
  keys?: string;
  tone?: 'danger';
  checked?: boolean;
  kind?: 'check';
  run(): void;
}

export interface MenuProps {
  label: string;
  entries: readonly MenuEntry[];
  /** The control it is placed next to, and which gets the focus back. */
  anchor: HTMLElement;
  onClose(): void;
}

/** Index of the entry that a key moves to, -1 = none. */
function menuTarget(key: string, at: number, buttons: readonly HTMLElement[]): number {
  const last = buttons.length - 1;
  const moves: Record<string, number> = {
    ArrowDown: at === last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  if (key.length !== 1) return moves[key] ?? -1;
  const starts = (button: HTMLElement) =>
    button.querySelector('.menu-label')?.textContent?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  return buttons.findIndex((button, i) => i > at && starts(button));
}

/** A menu at its button: arrows, Home, End and first letters move, Enter activates, Esc closes. */
export function Menu({ label, entries, anchor, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);

  useMenuPlace(menu, anchor);
  useClickAway(menu, anchor, onClose);

  const close = () => {
    onClose();
    anchor.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const next = menuTarget(event.key, at, buttons);
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
    } else if (next >= 0) {
      event.preventDefault();
      buttons[next]?.focus();
    }
  };

  return (
    <div class="menu" role="menu" tabIndex={-1} aria-label={label} ref={menu} onKeyDown={onKeyDown}>
      {entries.map((entry, i) => {
        if (entry === 'line') return <hr key={i} />;
        return <MenuItem key={i} item={entry} onClose={close} />;
      })}
    </div>
  );
}

/** Places the menu at its button, and focuses the item that is chosen, or else the first. */
function useMenuPlace(menu: RefObject<HTMLElement | null>, anchor: HTMLElement): void {
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    const place = () => {
      const at = anchor.getBoundingClientRect();
      const isRtl = getComputedStyle(anchor).direction === 'rtl';
      const top =
        at.bottom + element.offsetHeight + 8 > innerHeight ? at.top - element.offsetHeight - 4 : at.bottom + 4;
      const left = isRtl ? at.left : at.right - element.offsetWidth;
      element.style.top = `${Math.max(8, top)}px`;
      element.style.left = `${Math.max(8, Math.min(left, innerWidth - element.offsetWidth - 8))}px`;
    };
    place();
    const chosen = element.querySelector<HTMLElement>('[role=menuitemradio][aria-checked=true]');
    (chosen ?? element.querySelector<HTMLElement>('button'))?.focus({ preventScroll: true });
    // Firefox fires resize whenever something opens in its popup, so reposition instead of closing.
    addEventListener('resize', place);
    return () => removeEventListener('resize', place);
  }, [anchor]);
}

function useClickAway(menu: RefObject<HTMLElement | null>, anchor: HTMLElement, onClose: () => void): void {
  useEffect(() => {
    const away = (event: Event) => {
      if (!menu.current?.contains(event.target as Node) && !anchor.contains(event.target as Node)) onClose();
    };
    addEventListener('pointerdown', away, { capture: true });
    return () => removeEventListener('pointerdown', away, { capture: true });
  }, [anchor, onClose]);
}

function MenuItem({ item, onClose }: { item: MenuItemEntry; onClose(): void }) {
  const role =
    item.checked === undefined
      ? ({ role: 'menuitem' } as const)
      : ({
          role: item.kind === 'check' ? 'menuitemcheckbox' : 'menuitemradio',
          'aria-checked': item.checked,
        } as const);
  return (
    <button
      type="button"
      {...role}
      data-tone={item.tone}
      tabIndex={-1}
      onClick={() => {
        onClose();
        item.run();
      }}
    >
      <span class="menu-icon" aria-hidden="true">
        {item.checked === undefined ? item.icon : item.checked ? <CheckIcon size={16} /> : ''}
      </span>
      <span class="menu-label">
        {item.mark}
        {item.label}
      </span>
      {item.keys && (
        <span aria-hidden="true">
          <kbd dir="ltr">{item.keys}</kbd>
        </span>
      )}
    </button>
  );
}
