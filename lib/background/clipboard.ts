import { clearAlarm, onAlarm, setAlarm } from '../browser/alarms.ts';
import { clearClipboard, closeHiddenPage } from '../browser/clipboard.ts';
import type { Handlers } from '../browser/listen.ts';
import { memory } from '../browser/memory.ts';
import { text } from '../shape.ts';

const ALARM = 'clipboard';
const KEY = 'clipboard';
const held = text(64);

/** What the hidden page is to clear, while it does. */
let due = '';

/** Clears a copied code from the clipboard now, if it is still there. Without one to clear it does nothing. */
export async function clearCopied(): Promise<void> {
  const stored = await memory.get(KEY);
  await clearAlarm(ALARM);
  if (stored === undefined) return;
  await memory.remove(KEY);
  due = held(stored);
  await clearClipboard(due);
}

/** Call it synchronously at the worker's start. */
export function listenToClipboard(): void {
  onAlarm(ALARM, () => void clearCopied());
}

export const clipboardHandlers = {
  'clipboard.watch': async ({ code, seconds }) => {
    await memory.set(KEY, code);
    await setAlarm(ALARM, Date.now() + seconds * 1000);
    return null;
  },
  'clipboard.due': async () => due,
  'clipboard.done': async () => {
    due = '';
    await closeHiddenPage();
    return null;
  },
} satisfies Partial<Handlers>;
