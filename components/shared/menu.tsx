import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { CheckIcon } from './list-icons.tsx';
import './menu.css';

/** A menu item, a radio item (`checked` set) or checkbox item (`kind: 'check'` too), or a separator. */
export type MenuEntry =
  | {
      label: string;
      icon?: ComponentChildren;
      keys?: string;
      tone?: 'danger';
      checked?: boolean;
      kind?: 'check';
      run(): void;
    }
  | { heading: string }
  | 'line';

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
    element.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    // Firefox fires resize whenever something opens in its popup, so reposition instead of closing.
    addEventListener('resize', place);
    return () => removeEventListener('resize', place);
  }, [anchor]);

  useEffect(() => {
    const away = (event: Event) => {
      if (!menu.current?.contains(event.target as Node) && !anchor.contains(event.target as Node)) onClose();
    };
    addEventListener('pointerdown', away, { capture: true });
    return () => removeEventListener('pointerdown', away, { capture: true });
  }, [anchor, onClose]);

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
        if ('heading' in entry)
          return (
            <div class="menu-heading" role="presentation" key={i}>
              {entry.heading}
            </div>
          );
        const role =
          entry.checked === undefined
            ? ({ role: 'menuitem' } as const)
            : ({
                role: entry.kind === 'check' ? 'menuitemcheckbox' : 'menuitemradio',
                'aria-checked': entry.checked,
              } as const);
        return (
          <button
            key={i}
            type="button"
            {...role}
            data-tone={entry.tone}
            tabIndex={-1}
            onClick={() => {
              close();
              entry.run();
            }}
          >
            <span class="menu-icon" aria-hidden="true">
              {entry.checked === undefined ? entry.icon : entry.checked ? <CheckIcon size={16} /> : ''}
            </span>
            <span class="menu-label">{entry.label}</span>
            {entry.keys && (
              <span aria-hidden="true">
                <kbd dir="ltr">{entry.keys}</kbd>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
