import { describe, expect, test } from 'vitest';
import { createImporting } from '../../../lib/app/actions/importing.ts';
import type { TransferWorker } from '../../../lib/app/actions/transfer-worker.ts';
import { defaultChoice, importPatch, importRows, leftOut } from '../../../lib/app/state/import-rows.ts';
import { patchOf } from '../../../lib/background/vault/accounts.ts';
import { Failure } from '../../../lib/failure.ts';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { fromAccountData } from '../../../lib/otp/account-data.ts';
import type { AccountsPatch } from '../../../lib/protocol/account-messages.ts';
import type { TagLook, TagLooks } from '../../../lib/replica/tags.ts';
import { writeExport } from '../../../lib/transfer/export/write.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import { emptyContent } from '../../../lib/vault/content.ts';

const account = (issuer: string, byte: number, parts: Partial<Account> = {}) =>
  makeAccount({ issuer, secret: new Uint8Array(20).fill(byte), ...parts });
const NO_LOOKS = { own: new Map(), given: new Map() };
const names = (accounts: readonly Account[]) => accounts.map(({ issuer }) => issuer);

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
    expect(names(leftOut(rows, rows.map(defaultChoice)))).toEqual([]);
    expect(names(leftOut(rows, ['skip', 'skip', 'skip', 'skip']))).toEqual(['New', 'New again', 'Steam']);
    expect(names(leftOut(rows, ['skip', 'skip', 'add', 'skip']))).toEqual(['Steam']);
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
    expect(names(done.content.accounts)).toEqual(['A', 'B2', 'C', 'New']);
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
    expect(names(content.accounts)).toEqual(['A2']);
  });
});

describe('files on their way in', () => {
  const result = (format: string) => ({ format, accounts: [], problems: [], warnings: [] });

  function workerWith(passwords: Record<string, string>) {
    const asked: string[] = [];
    let stopped = 0;
    const worker: TransferWorker = {
      async read({ name }, password) {
        asked.push(`${name}:${password ?? ''}`);
        if (name === 'broken') throw new Failure('damaged', { why: 'file' });
        const right = passwords[name];
        if (right !== undefined && password === undefined) throw new Failure('password-required');
        if (right !== undefined && password !== right) throw new Failure('password-wrong');
        return result(name);
      },
      describe: async () => '',
      write: () => Promise.reject(new Error('unused')),
      stop: () => {
        stopped++;
      },
    };
    return { worker, asked, stops: () => stopped };
  }
  const file = (name: string) => ({ name, bytes: new Uint8Array(1) });
  const settle = () => new Promise((done) => setTimeout(done));

  test('are read one after another, and one that fails does not stop the rest', async () => {
    const { worker } = workerWith({});
    const importing = createImporting(() => worker);
    importing.add([file('a'), file('broken'), file('b')]);
    await settle();
    expect(importing.files.value.map(({ state, error }) => [state, error?.code])).toEqual([
      ['read', undefined],
      ['failed', 'damaged'],
      ['read', undefined],
    ]);
  });

  test('of a file with a part sealed, what is open is there while its password is asked for', async () => {
    const { worker } = workerWith({});
    worker.read = async (_, password) => {
      const accounts = [account('Open', 1), ...(password === 'x' ? [account('Sealed', 2)] : [])];
      const problems = password === 'x' ? [] : [{ where: 'Sealed', code: 'password-required' as const, params: {} }];
      return { format: 'authy-prefs', accounts, problems, warnings: [], ...(password === 'x' ? {} : { locked: 1 }) };
    };
    const importing = createImporting(() => worker);
    const now = () => importing.files.value.map((one) => [one.state, one.isWrong, names(one.result?.accounts ?? [])]);
    importing.add([file('part.xml')]);
    await settle();
    expect(now()).toEqual([['locked', false, ['Open']]]);
    importing.enterPassword(importing.files.value[0]!.id, 'wrong');
    await settle();
    expect(now()).toEqual([['locked', true, ['Open']]]);
    importing.enterPassword(importing.files.value[0]!.id, 'x');
    await settle();
    expect(now()).toEqual([['read', false, ['Open', 'Sealed']]]);
  });

  test('a key file goes with the KeePass database, whichever was given first', async () => {
    const { worker } = workerWith({ 'my.kdbx': 'x' });
    const keys: (number | undefined)[] = [];
    const read = worker.read;
    worker.read = (given, password) => {
      if (given.name === 'my.kdbx') keys.push(given.companions?.length);
      return read(given, password);
    };
    const importing = createImporting(() => worker);
    const magic = Uint8Array.of(0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5);
    importing.add([{ name: 'my.kdbx', bytes: magic }, file('other')]);
    await settle();
    expect(importing.files.value[0]!.state).toBe('locked');
    importing.add([file('my.keyx')]);
    await settle();
    importing.enterPassword(importing.files.value[0]!.id, 'x');
    await settle();
    expect(importing.files.value[0]!.state).toBe('read');
    expect(keys).toEqual([undefined, 1, 1]);
  });

  test('a password that opens one is tried on the others, and asked for only where it does not', async () => {
    const { worker } = workerWith({ one: 'x', two: 'x', three: 'y' });
    const importing = createImporting(() => worker);
    importing.add([file('one'), file('two'), file('three')]);
    await settle();
    expect(importing.files.value.map(({ state }) => state)).toEqual(['locked', 'locked', 'locked']);
    const [, two] = importing.files.value;
    importing.enterPassword(two!.id, 'wrong');
    await settle();
    expect(importing.files.value.map(({ isWrong }) => isWrong)).toEqual([false, true, false]);
    importing.enterPassword(two!.id, 'x');
    await settle();
    expect(importing.files.value.map(({ state }) => state)).toEqual(['read', 'read', 'locked']);
    importing.add([file('one')]);
    await settle();
    expect(importing.files.value.at(-1)!.state).toBe('read');
  });

  test('stopping ends the worker and drops what was not read', async () => {
    const { worker, stops } = workerWith({});
    const importing = createImporting(() => ({ ...worker, read: () => new Promise(() => {}) }));
    importing.add([file('slow'), file('next')]);
    await settle();
    importing.cancel();
    expect(importing.files.value).toEqual([]);
    expect(stops()).toBe(1);
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
