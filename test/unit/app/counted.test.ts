import { beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

/** `counted` with a locale's texts, by keys with `_` for their dots. */
async function countedIn(texts: Record<string, string>) {
  const { takeTexts } = await import('../../../lib/app/texts.ts');
  takeTexts((key, form) => texts[[...key.split('.'), ...(form ? [form] : [])].join('_')] ?? '');
  return (await import('../../../lib/app/counted.ts')).counted;
}

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
    const counted = await countedIn(POLISH);
    expect(counted('list.deleted', count)).toBe(text);
  });

  test('is in the form “other” where the language’s file has no other', async () => {
    const counted = await countedIn({
      language: 'pl',
      list_deleted_one: 'Usunięto 1 konto',
      list_deleted_other: 'Usunięto: $1',
    });
    expect(counted('list.deleted', 5)).toBe('Usunięto: 5');
  });

  test('takes further words', async () => {
    const counted = await countedIn({
      language: 'en',
      transfer_readSome_one: '1 account · $2',
      transfer_readSome_other: '$1 accounts · $2',
    });
    expect(counted('transfer.readSome', 1, [1, 'Aegis'])).toBe('1 account · Aegis');
    expect(counted('transfer.readSome', 3, [3, 'Aegis'])).toBe('3 accounts · Aegis');
  });
});
