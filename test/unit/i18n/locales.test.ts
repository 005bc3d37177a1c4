import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

/** What the stores take as an extension's short description. */
const MAX_DESCRIPTION = 132;
/** The plural forms that a language may have. A text with these below its key is one text in several forms. */
const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
/** Counts up to here decide which forms a language needs; nothing is counted much further. */
const COUNTED_TO = 1000;

/** Languages whose file has the name that stores give them, not their tag. */
const TAGS: Record<string, string> = { no: 'nb' };

const FOLDER = resolve('locales');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));

/** The messages of a locale as the build reads them. */
async function messagesOf(file: string): Promise<Map<string, string>> {
  const messages = await parseMessagesFile(resolve(FOLDER, file));
  return new Map(
    messages
      .filter(({ key }) => !key[0]!.startsWith('@@'))
      .map((message) => {
        if (message.type === 'plural')
          throw new Error(`${message.key.join('.')} is not in the forms of docs/glossary.md`);
        return [message.key.join('.'), message.message];
      }),
  );
}

const placeholders = (text = '') => [...new Set(text.match(/\$\d/g))].sort();
const baseOf = (key: string) => key.slice(0, key.lastIndexOf('.'));
const formOf = (key: string) => key.slice(key.lastIndexOf('.') + 1);

const english = await messagesOf('en.yml');
/** Keys of texts in several forms: `list.deleted`. */
const counted = [...english.keys()]
  .filter((key) => formOf(key) === 'other' && english.has(`${baseOf(key)}.one`))
  .map(baseOf);

/** For each form that a language needs for whole numbers: the numbers it is for. */
function formsOf(language: string): Map<string, number[]> {
  const rules = new Intl.PluralRules(language);
  const forms = new Map<string, number[]>();
  for (let n = 0; n <= COUNTED_TO; n++) forms.set(rules.select(n), [...(forms.get(rules.select(n)) ?? []), n]);
  return forms;
}

test('there are texts in several forms', () => expect(counted.length).toBeGreaterThan(30));

describe.each(FILES)('%s', async (file) => {
  const messages = await messagesOf(file);
  const name = file.replace('.yml', '');
  const language = TAGS[name] ?? name.replace('_', '-');
  const forms = formsOf(language);
  /** `list.deleted.few` is a further form of `list.deleted`, not a text that English lacks. */
  const isFurtherForm = (key: string) => FORMS.has(formOf(key)) && counted.includes(baseOf(key));

  test('has every key of en.yml and no other', () => {
    const own = [...messages.keys()].filter((key) => english.has(key) || !isFurtherForm(key));
    expect(own.sort()).toEqual([...english.keys()].sort());
  });

  test('has each plural form that its language needs, once a text is translated', () => {
    const missing = counted
      .filter((base) => messages.get(`${base}.other`) !== english.get(`${base}.other`))
      .flatMap((base) => [...forms.keys()].map((form) => `${base}.${form}`).filter((key) => !messages.has(key)));
    expect(missing).toEqual([]);
  });

  test('keeps every placeholder', () => {
    const wrong = [...messages].filter(([key, text]) => {
      // Not translated yet.
      if (text === english.get(key)) return false;
      const isForm = isFurtherForm(key);
      const needed = placeholders(english.get(isForm ? `${baseOf(key)}.other` : key));
      const kept = placeholders(text);
      if (kept.some((one) => !needed.includes(one))) return true;
      // A form for one number alone may write it out, but what else it says has to stay.
      const numbers = forms.get(formOf(key)) ?? [];
      const source = isForm && numbers.length <= 1 ? placeholders(english.get(`${baseOf(key)}.one`)) : needed;
      return source.some((one) => !kept.includes(one));
    });
    expect(wrong).toEqual([]);
  });

  test('has no text that is empty or padded', () => {
    expect([...messages].filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });

  test('says which language it is', () => {
    expect(messages.get('language')).toBe(language);
  });

  test('describes the extension within what the stores take', () => {
    expect(messages.get('extDescription')!.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
  });
});
