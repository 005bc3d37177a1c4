import { effect, type ReadonlySignal } from '@preact/signals';
import type { Settings } from '../settings.ts';

const KEY = 'theme';

/** Sets the colours before the settings are read, from what they were last time: no flash of the other theme. */
export function applyRememberedTheme(): void {
  setTheme(localStorage.getItem(KEY) ?? 'system');
}

/** Keeps the page in the theme of choice. Returns the way to stop. */
export function followTheme(settings: ReadonlySignal<Readonly<Settings>>): () => void {
  return effect(() => {
    const { theme } = settings.value;
    setTheme(theme);
    localStorage.setItem(KEY, theme);
  });
}

function setTheme(theme: string): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
