import { resolve } from 'node:path';
import { configure } from '@testing-library/preact';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const messages = generateChromeMessages(await parseMessagesFile(resolve('locales/en.yml')));

// Some views wait for a key derivation, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

/** The English texts, as the browser would give them; a key that is missing fails the test. */
export function useEnglish(): void {
  const getMessage = (key: string, substitutions: string | string[] = []) => {
    const message = messages[key]?.message;
    if (message === undefined) throw new Error(`No text for ${key}`);
    const list = [substitutions].flat();
    return message.replace(/\$(\d)/g, (_, n: string) => list[Number(n) - 1] ?? '');
  };
  Object.assign(fakeBrowser.i18n, { getMessage });
}
