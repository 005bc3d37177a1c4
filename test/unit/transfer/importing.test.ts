import { describe, expect, test } from 'vitest';
import { defaultChoice, importPatch, importRows, leftOut } from '../../../lib/app/state/import-rows.ts';
import { patchOf } from '../../../lib/background/vault/accounts.ts';
import { fromAccountData } from '../../../lib/otp/account-data.ts';
import type { AccountsPatch } from '../../../lib/protocol/account-messages.ts';
import type { TagLook, TagLooks } from '../../../lib/replica/tags.ts';
import { writeExport } from '../../../lib/transfer/export/write.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { emptyContent } from '../../../lib/vault/content.ts';
import { account, issuers } from './numbered-account.ts';

const NO_LOOKS = { own: new Map(), given: new Map() };

describe('rows to review', () => {
  const old = account('GitHub', 1, { sites: ['github.com'], created: 5 });
  const rows = importRows(
    [
      { name: 'a.json', accounts: [account('GitHub (work)', 1), account('New', 2)] },
      { name: 'b.json', accounts: [account('New again', 2), account('Steam', 1, { type: 'steam' })] },
    ],
    [old],
  );

  test('know what the vault has by its secret, and what comes twice', () => {
    expect(rows.map(({ known, isRepeated }) => [known?.issuer, isRepeated])).toEqual([
      ['GitHub', false],
      [undefined, false],
      [undefined, true],
      [undefined, false],
    ]);
    expect(rows.map(defaultChoice)).toEqual(['skip', 'add', 'skip', 'add']);
  });

  test('become one patch, in which a replaced account keeps its id, date and sites', () => {
    const { put, remove } = importPatch(rows, ['replace', 'add', 'skip', 'skip'], NO_LOOKS);
    expect(remove).toEqual([]);
    const [replaced, added] = put.map(fromAccountData);
    expect(replaced).toMatchObject({ id: old.id, issuer: 'GitHub (work)', created: 5, sites: ['github.com'] });
    expect(added!.issuer).toBe('New');
    expect(added!.id).not.toBe(rows[1]!.account.id);
  });

  test('leave out what neither the vault nor another row has', () => {
    expect(issuers(leftOut(rows, rows.map(defaultChoice)))).toEqual([]);
    expect(issuers(leftOut(rows, ['skip', 'skip', 'skip', 'skip']))).toEqual(['New', 'New again', 'Steam']);
    expect(issuers(leftOut(rows, ['skip', 'skip', 'add', 'skip']))).toEqual(['Steam']);
  });

  test('can be kept both', () => {
    const { put } = importPatch(rows, ['add', 'skip', 'add', 'skip'], NO_LOOKS);
    expect(new Set(put.map(({ id }) => id)).size).toBe(2);
    expect(put.every(({ id }) => id !== old.id)).toBe(true);
  });
});

describe('the patch in the vault', () => {
  const read = ({ put, from, ...rest }: AccountsPatch) => ({
    put: put.map(fromAccountData),
    from: from.map(fromAccountData),
    ...rest,
  });

  test('is undone by its own answer', () => {
    const before = { ...emptyContent(), accounts: [account('A', 1), account('B', 2), account('C', 3)] };
    const [, b] = before.accounts;
    const done = patchOf(before, {
      put: [account('New', 9), { ...b!, issuer: 'B2' }],
      from: [b!],
      remove: [],
      looks: [],
    });
    expect(issuers(done.content.accounts)).toEqual(['A', 'B2', 'C', 'New']);
    expect(patchOf(done.content, read(done.result)).content).toEqual(before);
  });

  test('keeps what another window changed since, and never takes a counter back: done or undone', () => {
    const seen = account('A', 1, { type: 'hotp', counter: 3 });
    const vault = (change: object) => ({ ...emptyContent(), accounts: [{ ...seen, ...change }] });
    // While the patch was made: a code was used, and a site was bound.
    const meanwhile = vault({ counter: 5, sites: ['a.example'] });
    const done = patchOf(meanwhile, { put: [{ ...seen, tags: ['work'] }], from: [seen], remove: [], looks: [] });
    expect(done.content.accounts[0]).toMatchObject({ counter: 5, sites: ['a.example'], tags: ['work'] });
    // Before it is undone: another code, and another name.
    const later = vault({ ...done.content.accounts[0], counter: 6, issuer: 'A2' });
    const undone = patchOf(later, read(done.result));
    expect(undone.content.accounts[0]).toMatchObject({ counter: 6, issuer: 'A2', sites: ['a.example'], tags: [] });
    // Without what the caller saw, the counter still stands.
    const blind = patchOf(later, { put: [{ ...seen, counter: 1 }], from: [], remove: [], looks: [] });
    expect(blind.content.accounts[0]).toMatchObject({ counter: 6, issuer: 'A' });
  });

  test('brings in what it was to replace, where that was deleted since', () => {
    const rows = importRows([{ name: 'f', accounts: [account('A2', 1)] }], [account('A', 1)]);
    const { content } = patchOf(emptyContent(), read(importPatch(rows, ['replace'], NO_LOOKS)));
    expect(issuers(content.accounts)).toEqual(['A2']);
  });
});

describe('colours and places of tags', () => {
  const look = (color: TagLook['color'], rank: string): TagLook => ({ color, rank });
  const GIVEN = new Map([
    ['Work', look('blue', 'm')],
    ['Games', look('red', 'c')],
    ['Elsewhere', look('pink', 'a')],
  ]);
  const rows = importRows([{ name: 'a.watchword', accounts: [account('A', 1, { tags: ['Work', 'Games'] })] }], []);
  const order = (looks: TagLooks) =>
    [...looks].sort((a, b) => (a[1].rank < b[1].rank ? -1 : 1)).map(([tag, { color }]) => `${tag} ${color}`);

  test('come in with the accounts, and go with them again', () => {
    const before = emptyContent();
    const { put, from, ...rest } = importPatch(rows, ['add'], { own: before.tags, given: GIVEN });
    const done = patchOf(before, { put: put.map(fromAccountData), from: from.map(fromAccountData), ...rest });
    expect(order(done.content.tags)).toEqual(['Games red', 'Work blue']);
    expect(patchOf(done.content, { put: [], from: [], remove: [], looks: done.result.looks }).content.tags.size).toBe(
      0,
    );
  });

  test('leave what the user chose here, and follow it', () => {
    const own = new Map([
      ['Own', look('green', 'x')],
      ['Work', look('purple', '')],
    ]);
    const { looks } = importPatch(rows, ['add'], { own, given: GIVEN });
    const before = { ...emptyContent(), tags: own };
    const { content, result } = patchOf(before, { put: [], from: [], remove: [], looks });
    expect(order(content.tags)).toEqual(['Own green', 'Games red', 'Work purple']);
    // What was chosen since stays when the import is undone.
    const later = {
      ...content,
      tags: new Map(content.tags).set('Games', look('orange', content.tags.get('Games')!.rank)),
    };
    const undone = patchOf(later, { put: [], from: [], remove: [], looks: result.looks }).content.tags;
    expect([undone.get('Games'), undone.get('Work')]).toEqual([look('orange', ''), look('purple', '')]);
  });

  test('are in the file that Watchword writes, and are read from it', async () => {
    const one = account('A', 1, { tags: ['Work', 'Games'] });
    const [file] = await writeExport('watchword', [one], 'correct horse', GIVEN);
    const { looks } = await readExport(file!, 'correct horse');
    expect(order(looks!)).toEqual(['Games red', 'Work blue']);
  });
});
