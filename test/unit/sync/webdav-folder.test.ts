import { expect, test } from 'vitest';
import { run } from '../../../lib/sync/engine/run.ts';
import { answer, answerFirst, connected, type Handle, RECORD } from './webdav-server.ts';

test('where the storage is full, own older records make room for the newest', async () => {
  const { add, files, device } = await connected();
  add('Second');
  await run(device.ports);
  const records = () => [...files.keys()].filter((name) => !name.includes('-head-'));
  const [older] = records();
  add('Third');
  answerFirst(({ method }, response) => {
    if (method !== 'PUT' || !files.has(older!)) return false;
    response.writeHead(507).end();
    return true;
  });
  await run(device.ports);
  expect(records()).not.toContain(older);
  expect(device.notes.last.problem).toBe('');
});

test('half a record that a full storage keeps is removed before the next one is tried', async () => {
  const { add, files, fails, device } = await connected();
  add('Later');
  const before = [...files.keys()];
  answerFirst(({ method, url }, response) => {
    if (method !== 'PUT') return false;
    files.set(url!.split('/').at(-1)!, Buffer.from('half'));
    response.writeHead(507).end();
    return true;
  });
  for (let n = 0; n < 3; n++) await fails('sync-full');
  expect(files.size).toBeLessThanOrEqual(before.length + 1);
  answerFirst();
  await run(device.ports);
  expect([...files.values()].map(String)).not.toContain('half');
});

test('an own record that was locked when it was to be tidied away goes later', async () => {
  const { add, files, device } = await connected();
  answerFirst(answer(423, 'DELETE'));
  for (const issuer of ['Second', 'Third', 'Fourth']) {
    add(issuer);
    await run(device.ports);
  }
  const records = () => [...files.keys()].filter((name) => RECORD.test(name));
  expect(records().length).toBeGreaterThan(2);
  answerFirst();
  await run(device.ports);
  expect(records()).toHaveLength(2);
});

test('a folder that was deleted while it is in use is made again, and the user is told', async () => {
  const { add, files, device } = await connected();
  files.clear();
  add('Later');
  await run(device.ports);
  const heads = [...files.keys()].filter((name) => name.includes('-head-'));
  expect([heads.length, files.size]).toEqual([1, 2]);
  expect(device.notes.notices['own-gone']).toBeDefined();
});

test('a folder with files of other programs is left as it is', async () => {
  const { add, files, device } = await connected();
  files.set('notes.kdbx', Buffer.from('not ours'));
  files.set('abcdefgh-head-aaaaaaaaaaaaaaaa.watchword', Buffer.from('not whole'));
  add('Later');
  await run(device.ports);
  expect(files.get('notes.kdbx')?.toString()).toBe('not ours');
  expect(files.has('abcdefgh-head-aaaaaaaaaaaaaaaa.watchword')).toBe(true);
});

const listing = (names: readonly string[], more = '') =>
  `<d:multistatus xmlns:d="DAV:">${more}${names.map((name) => `<d:response><d:href>/Watchword/${name}</d:href><d:propstat>${' '.repeat(300)}</d:propstat></d:response>`).join('')}</d:multistatus>`;
/** Answers a listing with this. */
const lists =
  (xml: () => string): Handle =>
  ({ method }, response) => {
    if (method !== 'PROPFIND') return false;
    response.writeHead(207).end(xml());
    return true;
  };

test('among 10 000 files of others a device finds its own', async () => {
  const { device, add, files } = await connected();
  const others = Array.from({ length: 10_000 }, (_, n) => `${String(n).padStart(5, '0')} photo.jpg`);
  answerFirst(lists(() => listing([...others, ...files.keys()])));
  const before = device.notes.seq;
  add('Later');
  await run(device.ports);
  await run(device.ports);
  expect(device.notes.notices['own-gone']).toBeUndefined();
  expect(device.notes.seq).toBe(before + 1);
});

const BOMB = `<!DOCTYPE lolz [<!ENTITY a "${'x'.repeat(1000)}">${[...'bcdefgh'].map((name, n) => `<!ENTITY ${name} "${`&${'abcdefg'[n]};`.repeat(10)}">`).join('')}]>`;

test.each([
  ['a page in its place', () => '<html><form><input type=password></form></html>', 'sync-not-webdav'],
  ['nothing', () => '', 'sync-not-webdav'],
  ['half of one', () => listing(['a.watchword']).slice(0, 100), 'sync-not-webdav'],
  ['one without end', () => listing(['x'.repeat(9 * 1024 * 1024)]), 'sync-crowded'],
])('a listing that is %s is no empty folder: nothing is stored anew', async (_, xml, code) => {
  const { device, fails, files } = await connected();
  const { seq, notices } = device.notes;
  const names = [...files.keys()];
  answerFirst(lists(xml));
  await fails(code);
  expect(device.notes).toMatchObject({ seq, notices });
  expect([...files.keys()]).toEqual(names);
});

test.each([
  ['entities that unfold without end', `${BOMB}&h;`],
  [
    'paths that lead elsewhere',
    '<d:href>/Watchword/../../etc/passwd.watchword</d:href><d:href>//evil.example/</d:href>',
  ],
  ['control characters', '<d:href>/Watchword/%00%0d%0aHost:%20evil.watchword</d:href>'],
])('a listing with %s is read for its names alone, and asks for nothing else', async (_, more) => {
  const { device, add, files } = await connected();
  const asked = new Set<string>();
  answerFirst((request, response) => {
    asked.add(request.url!);
    return lists(() => listing([...files.keys()], more))(request, response);
  });
  add('Later');
  await run(device.ports);
  for (const url of asked) expect(url).toMatch(/^\/Watchword\/([a-z2-7]{8}-[-a-z0-9]+\.watchword)?$/);
});

test('a folder of wrong records is left for another run', async () => {
  const { device, files } = await connected();
  const sync = [...files.keys()][0]!.slice(0, 8);
  files.set(`${sync}-aaaaaaaaaaaaa-1-aaaaaaaaaaaaaaaa.watchword`, Buffer.from('not whole'));
  await run(device.ports);
  expect(device.notes.last.problem).toBe('');
});
