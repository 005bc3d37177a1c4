import { clearAlarm, onAlarm, setAlarm } from '../browser/alarms.ts';
import { clearClipboard, closeHiddenPage } from '../browser/clipboard.ts';
import type { Handlers } from '../browser/listen.ts';
import { memory } from '../browser/memory.ts';
import { text } from '../shape.ts';

const ALARM = 'clipboard';
const KEY = 'clipboard';
const held = text(64);

/** The code that the hidden page is clearing; empty = none. */
let due = '';

/** Takes the pending code out of session memory. Call `clear()` to wipe the clipboard if it still holds it. */
export async function takeCopied(): Promise<{ clear(): Promise<void> }> {
  const stored = await memory.get(KEY);
  if (stored === undefined) return { clear: async () => undefined };
  await memory.remove(KEY);
  return {
    async clear() {
      await clearAlarm(ALARM);
      due = held(stored);
      await clearClipboard(due);
    },
  };
}

async function clearCopied(): Promise<void> {
  await (await takeCopied()).clear();
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
