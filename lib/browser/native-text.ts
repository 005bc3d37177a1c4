import { browser } from 'wxt/browser';
import type { NATIVE_KEYS } from './native-keys.ts';

type NativeKey = (typeof NATIVE_KEYS)[number];

/** A text for outside of our pages, at once. `substitutions`: what $1, $2 … stand for. */
export function nativeText(key: NativeKey, substitutions: string[] = []): string {
  // WXT knows the names of the messages in `public/` alone.
  const { i18n } = browser as { i18n: { getMessage(name: string, substitutions: string[]): string } };
  return i18n.getMessage(key.replaceAll('.', '_'), substitutions);
}

/** Tag of the language that the browser shows the extension in: one that we have, as BCP 47 writes it. */
export const shownLanguage = (): string => nativeText('language');
