import { expect, test, vi } from 'vitest';
import { withDeadline } from '../../../lib/sync/engine/deadline.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { openWebdav } from '../../../lib/sync/providers/webdav.ts';
import { answer, answerFirst, connected, drips, type Handle, HEAD, passing, RECORD, strange } from './webdav-server.ts';

test('a server that never answers is given up', async () => {
  const { device } = await connected();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let asked = () => {};
  const isAsked = new Promise<void>((done) => {
    asked = done;
  });
  answerFirst(() => {
    asked();
    return true;
  });
  const failing = expect(run(device.ports)).rejects.toMatchObject({ code: 'sync-offline' });
  await isAsked;
  await vi.advanceTimersByTimeAsync(20_000);
  await failing;
});

test('a run that takes too long ends', async () => {
  const { device, access } = await connected();
  let now = Date.now();
  const folder = withDeadline(openWebdav(access, fetch), now + 300_000, () => now);
  const slow = { ...folder, list: () => folder.list().finally(() => (now += 400_000)) };
  device.act((content) => ({ ...content, accounts: [] }));
  await expect(run({ ...device.ports, folder: slow })).rejects.toMatchObject({ code: 'sync-offline' });
});

test.each<[string, Handle]>([
  ['a listing that drips', drips(({ method }) => method === 'PROPFIND', 207)],
  ['a record that drips as it is read back', drips(({ method, url }) => method === 'GET' && RECORD.test(url!))],
  ['an upload whose answer drips', drips(({ method }) => method === 'PUT', 201)],
  ['no answer to anything', () => true],
])('%s is given up in time, loses nothing, and the next run stores it', async (_, handle) => {
  const { device, add } = await connected();
  add('Later');
  answerFirst(handle);
  const failed = () => expect(run(device.ports)).rejects.toMatchObject({ code: 'sync-offline' });
  expect(await passing(failed)).toBeLessThan(600_000);
  expect(device.accounts.map(({ issuer }) => issuer)).toEqual(['Bank', 'Later']);
  answerFirst();
  await run(device.ports);
  expect(device.notes).toMatchObject({ pending: '', last: { problem: '' } });
});

test('a record without end, from another device, holds up nothing that is to be stored', async () => {
  const { device, add, files } = await connected();
  const name = strange(files);
  add('Later');
  const { seq } = device.notes;
  answerFirst(({ method, url }, response) => {
    if (method !== 'GET' || !url!.endsWith(name)) return false;
    response.writeHead(200);
    const more = () => {
      while (response.write(Buffer.alloc(1024 * 1024)));
    };
    response.on('drain', more);
    more();
    return true;
  });
  await run(device.ports);
  expect(device.notes).toMatchObject({ seq: seq + 1, pending: '', last: { problem: '' } });
});

test.each([
  [500, 'sync-server'],
  [403, 'sync-forbidden'],
])(
  'a file that the storage cannot give (%i) holds up nothing that is to be stored, and is told',
  async (status, code) => {
    const { device, add, files } = await connected();
    const name = strange(files);
    answerFirst((request, response) => request.url!.endsWith(name) && answer(status, 'GET')(request, response));
    add('Later');
    const { seq } = device.notes;
    await run(device.ports);
    expect(device.notes).toMatchObject({ seq: seq + 1, pending: '', failures: 0, last: { problem: code } });
    files.delete(name);
    await run(device.ports);
    expect(device.notes.last.problem).toBe('');
  },
);

test.each<[string, Handle, string]>([
  ['answers with an error', answer(502, 'GET'), 'sync-server'],
  ['may not be read', answer(403, 'GET'), 'sync-forbidden'],
  ['drips', drips(({ method }) => method === 'GET'), 'sync-offline'],
])(
  'the newest head, where it %s, stays as it is and holds up nothing that is to be stored',
  async (_, handle, code) => {
    const { device, add, files } = await connected();
    const asked: string[] = [];
    answerFirst((request, response) => {
      if (!HEAD.test(request.url!)) return false;
      asked.push(request.method!);
      return handle(request, response);
    });
    add('Later');
    const { seq } = device.notes;
    expect(await passing(() => run(device.ports))).toBeLessThan(600_000);
    expect(asked).toEqual(['GET']);
    expect(device.notes).toMatchObject({ seq: seq + 1, pending: '', failures: 0, last: { problem: code } });
    answerFirst();
    const head = [...files.keys()].find((name) => HEAD.test(name))!;
    files.set(head, files.get(head)!.subarray(1));
    await run(device.ports);
    expect(device.notes.last.problem).toBe('');
    expect(files.get(head)?.toString()).toBe(device.link?.heads[0]?.text);
  },
);

test('files that the storage never gives hold up what is to be stored for some minutes at most', async () => {
  const { device, add, files } = await connected();
  for (const letter of 'abcdefgh') strange(files, letter.repeat(13));
  add('Later');
  const { seq } = device.notes;
  answerFirst(drips(({ method, url }) => method === 'GET' && url!.endsWith('-1-aaaaaaaaaaaaaaaa.watchword')));
  expect(await passing(() => run(device.ports))).toBeLessThan(600_000);
  expect(device.notes).toMatchObject({ seq: seq + 1, pending: '', last: { problem: 'sync-offline' } });
});

test('a slow connection has the time that a large record takes', async () => {
  const { device, access } = await connected();
  const folder = openWebdav(access, fetch);
  answerFirst(({ method }, response) => {
    if (method !== 'PUT') return false;
    setTimeout(() => response.writeHead(201).end(), 60_000);
    return true;
  });
  await passing(() => folder.put('large', new Uint8Array(1_000_000)));
  const small = () => expect(folder.put('small', new Uint8Array(1000))).rejects.toMatchObject({ code: 'sync-offline' });
  expect(await passing(small)).toBeLessThan(30_000);
  expect(device.notes.last.problem).toBe('');
});
