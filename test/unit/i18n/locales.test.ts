import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

/** What the stores take as an extension's short description. */
const MAX_DESCRIPTION = 132;
/** The forms that can be told apart when they are read: one and many, or none, one and many. */
const PLURAL_FORMS = ['1,n', '0,1,n'];

const FOLDER = resolve('locales');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));

type Text = { form?: string; text: string };

/** The messages of a locale as the build reads them: a key's one text, or its plural forms. */
async function messagesOf(file: string): Promise<Map<string, Text[]>> {
  const messages = await parseMessagesFile(resolve(FOLDER, file));
  return new Map(
    messages
      .filter(({ key }) => !key[0]!.startsWith('@@'))
      .map((message) => [
        message.key.join('.'),
        message.type === 'plural'
          ? Object.entries(message.plurals).map(([form, text]) => ({ form, text: String(text) }))
          : [{ text: message.message }],
      ]),
  );
}

const placeholders = (text = '') => [...new Set(text.match(/\$\d/g))].sort();
const textOf = (texts: Text[], form: string) => texts.find((text) => text.form === form)?.text;

const english = await messagesOf('en.yml');

describe.each(FILES)('%s', async (file) => {
  const messages = await messagesOf(file);
  const shared = [...messages].filter(([key]) => english.has(key));

  test('has every key of en.yml and no other', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('has plural forms where en.yml has them, and those that can be told apart', () => {
    const wrong = shared.filter(([key, texts]) => {
      const forms = texts.map(({ form }) => form);
      return english.get(key)![0]!.form === undefined ? forms[0] !== undefined : !PLURAL_FORMS.includes(forms.join());
    });
    expect(wrong).toEqual([]);
  });

  test('keeps every placeholder', () => {
    const wrong = shared.filter(([key, texts]) => {
      const source = english.get(key)!;
      const many = placeholders((source.find(({ form }) => form === 'n') ?? source[0]!).text);
      return texts.some(({ form, text }) => {
        const kept = placeholders(text);
        if (form === undefined || form === 'n') return kept.join() !== many.join();
        // A single form may write its number out, but what it says besides the number has to stay.
        const needed = placeholders(textOf(source, form));
        return needed.some((one) => !kept.includes(one)) || kept.some((one) => !many.includes(one));
      });
    });
    expect(wrong).toEqual([]);
  });

  test('has no text that is empty, padded, or looks like two plural forms', () => {
    const wrong = [...messages].filter(([, texts]) =>
      texts.some(({ text }) => text === '' || text !== text.trim() || text.includes(' | ')),
    );
    expect(wrong).toEqual([]);
  });

  test('says which language it is', () => {
    expect(messages.get('language')![0]!.text).toBe(file.replace('.yml', '').replace('_', '-'));
  });

  test('describes the extension within what the stores take', () => {
    const [description] = messages.get('extDescription')!;
    expect(description!.text.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
  });
});
