import { browser } from 'wxt/browser';
import type { Answer, Output } from '../protocol/messages.ts';

/** Without `send.ts`, whose failures nobody would see here. */
function ask<N extends 'clipboard.due' | 'clipboard.done'>(name: N): Promise<Answer<Output<N>> | undefined> {
  return browser.runtime.sendMessage({ name, input: null });
}

/** `navigator.clipboard` requires focus, which a hidden page never has; the paste command does not. */
function readClipboard(): string {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  document.execCommand('paste');
  const text = field.value;
  field.remove();
  return text;
}

function clearIfUnchanged(text: string): void {
  if (readClipboard() !== text) return;
  const clear = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', '');
    event.preventDefault();
  };
  document.addEventListener('copy', clear, { once: true });
  document.execCommand('copy');
}

/** What Chrome's hidden page is for, since the worker has no clipboard: clears the due code if it is still there. */
export async function clearForBackground(): Promise<void> {
  try {
    const due = await ask('clipboard.due');
    if (due?.ok && due.value !== '') clearIfUnchanged(due.value);
  } finally {
    // Only one hidden page may exist, so this one has to close.
    await ask('clipboard.done');
  }
}
