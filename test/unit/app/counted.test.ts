import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A locale's messages, as the browser would give them. */
function speak(messages: Record<string, string>): void {
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, substitutions: string[] = []) =>
      (messages[key] ?? '').replace(/\$(\d)/g, (_, n: string) => substitutions[Number(n) - 1] ?? ''),
  });
}

beforeEach(() => vi.resetModules());

const POLISH = {
  language: 'pl',
  list_deleted_one: 'Usunięto 1 konto',
  list_deleted_few: 'Usunięto $1 konta',
  list_deleted_many: 'Usunięto $1 kont',
  list_deleted_other: 'Usunięto $1 konta (ułamek)',
};

describe('a text with a number in it', () => {
  test.each([
    [1, 'Usunięto 1 konto'],
    [2, 'Usunięto 2 konta'],
    [5, 'Usunięto 5 kont'],
    [22, 'Usunięto 22 konta'],
    [112, 'Usunięto 112 kont'],
    [0, 'Usunięto 0 kont'],
  ])('has the form of Polish for %i', async (count, text) => {
    speak(POLISH);
    const { counted } = await import('../../../lib/app/counted.ts');
    expect(counted('list.deleted', count)).toBe(text);
  });

  test('is in the form “other” where the language’s file has no other', async () => {
    speak({ language: 'pl', list_deleted_one: 'Usunięto 1 konto', list_deleted_other: 'Usunięto: $1' });
    const { counted } = await import('../../../lib/app/counted.ts');
    expect(counted('list.deleted', 5)).toBe('Usunięto: 5');
  });

  test('takes further words', async () => {
    speak({ language: 'en', transfer_readSome_one: '1 account · $2', transfer_readSome_other: '$1 accounts · $2' });
    const { counted } = await import('../../../lib/app/counted.ts');
    expect(counted('transfer.readSome', 1, [1, 'Aegis'])).toBe('1 account · Aegis');
    expect(counted('transfer.readSome', 3, [3, 'Aegis'])).toBe('3 accounts · Aegis');
  });
});
