import { effect, type ReadonlySignal } from '@preact/signals';
import type { Settings } from '../settings.ts';

const KEY = 'theme';

/** Applies the theme of the last visit before the settings are read, to prevent a flash of the other one. */
export function applyRememberedTheme(): void {
  setTheme(localStorage.getItem(KEY) ?? 'system');
}

/** Applies the theme setting and follows its changes. Returns an unsubscribe function. */
export function followTheme(settings: ReadonlySignal<Readonly<Settings>>): () => void {
  return effect(() => {
    const { theme } = settings.value;
    setTheme(theme);
    if (localStorage.getItem(KEY) !== theme) localStorage.setItem(KEY, theme);
  });
}

function setTheme(theme: string): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
