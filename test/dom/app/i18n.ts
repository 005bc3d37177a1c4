import { resolve } from 'node:path';
import { configure } from '@testing-library/preact';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeTexts } from '../../../lib/app/texts.ts';

const messages = generateChromeMessages(await parseMessagesFile(resolve('locales/en.yml')));

// Some views wait for a key derivation, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

function messageOf(name: string): string {
  const message = messages[name]?.message;
  if (message === undefined) throw new Error(`No text for ${name}`);
  return message;
}

/** The English texts, as a page and the browser would give them; a key that is missing fails the test. */
export function useEnglish(): void {
  takeTexts((key, form) => messageOf([...key.split('.'), ...(form ? [form] : [])].join('_')));
  const getMessage = (name: string, substitutions: string | string[] = []) => {
    const list = [substitutions].flat();
    return messageOf(name).replace(/\$(\d)/g, (_, n: string) => list[Number(n) - 1] ?? '');
  };
  Object.assign(fakeBrowser.i18n, { getMessage });
}
