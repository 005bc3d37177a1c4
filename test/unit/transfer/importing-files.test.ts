import { describe, expect, test } from 'vitest';
import { createImporting } from '../../../lib/app/actions/importing.ts';
import type { TransferWorker } from '../../../lib/app/actions/transfer-worker.ts';
import { Failure } from '../../../lib/failure.ts';
import { account, issuers } from './numbered-account.ts';

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
    const now = () => importing.files.value.map((one) => [one.state, one.isWrong, issuers(one.result?.accounts ?? [])]);
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
