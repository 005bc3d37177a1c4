import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { withDeadline } from '../../../lib/sync/engine/deadline.ts';
import { needOf } from '../../../lib/sync/engine/line.ts';
import { connect } from '../../../lib/sync/engine/membership.ts';
import { type Notes, newNotes } from '../../../lib/sync/engine/notes.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { openNotes, sealNotes } from '../../../lib/sync/engine/seal-notes.ts';
import { findFolder, openWebdav } from '../../../lib/sync/providers/webdav.ts';
import { Device } from './model/device.ts';
import { BadStorage } from './model/folder.ts';

const RECORD = /-[1-9]\d*-[a-z2-7]{16}\.watchword$/;
type Handle = (request: IncomingMessage, response: ServerResponse) => boolean;

/** What a test does before the server does what is right; true where it has answered. */
let first: Handle = () => false;
const stops: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  vi.useRealTimers();
  first = () => false;
  for (const stop of stops.splice(0)) await stop();
});

/** A small WebDAV server in this process: real HTTP, and as wrong as a test wants it. */
async function serve(): Promise<{ files: Map<string, Buffer>; url: string; stop(): Promise<unknown> }> {
  const files = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    if (first(request, response)) return;
    const name = request.url!.split('/').at(-1)!;
    const known = files.get(name);
    if (request.method === 'PROPFIND') {
      const hrefs = ['', ...files.keys()].map((file) => `<d:href>/Watchword/${file}</d:href>`);
      response.writeHead(207).end(`<d:multistatus xmlns:d="DAV:">${hrefs.join('')}</d:multistatus>`);
    } else if (request.method === 'PUT') {
      files.set(name, Buffer.concat(parts));
      response.writeHead(201).end();
    } else if (request.method === 'DELETE') {
      response.writeHead(files.delete(name) ? 204 : 404).end();
    } else if (known) response.writeHead(200).end(known);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  stops.push(stop);
  return { files, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop };
}

/** A device that syncs with such a server, with one account. */
async function connected() {
  const server = await serve();
  const access = { url: server.url, user: 'alice', password: 'words' };
  const device = new Device('Laptop', new BadStorage(), Date.now);
  Object.assign(device.ports, { folder: openWebdav(access, fetch) });
  await connect(device.ports, access, device.name);
  const add = (issuer: string) =>
    device.act((content) => ({
      ...content,
      accounts: [...content.accounts, makeAccount({ issuer, secret: new TextEncoder().encode(issuer) })],
    }));
  add('Bank');
  await run(device.ports);
  const fails = (code: string) => expect(run(device.ports)).rejects.toMatchObject({ code });
  return { ...server, access, device, add, fails };
}

const answer =
  (status: number, methods: string, headers: Record<string, string> = {}): Handle =>
  ({ method }, response) => {
    if (!methods.includes(method!)) return false;
    response.writeHead(status, headers).end();
    return true;
  };

test.each([
  ['a wrong app password', 401, 'PROPFIND', 'sync-auth'],
  ['a user without rights', 403, 'PUT', 'sync-forbidden'],
  ['a full storage', 507, 'PUT', 'sync-full'],
  ['a file that is too large', 413, 'PUT', 'sync-full'],
  ['a busy storage', 429, 'PROPFIND', 'sync-busy'],
  ['a storage in maintenance', 503, 'PROPFIND', 'sync-busy'],
  ['an error of the server', 500, 'PROPFIND', 'sync-server'],
  ['a page in the place of the folder', 200, 'PROPFIND', 'sync-not-webdav'],
])('%s fails a run, loses nothing, and the next one stores what was not', async (_, status, method, code) => {
  const { device, add, fails, files } = await connected();
  const before = files.size;
  add('Later');
  first = answer(status, method);
  await fails(code);
  expect(device.accounts.map(({ issuer }) => issuer)).toEqual(['Bank', 'Later']);
  expect(device.notes.last.problem).toBe(code);
  first = () => false;
  await run(device.ports);
  expect(files.size).toBeGreaterThanOrEqual(before);
  expect(device.notes.last.problem).toBe('');
});

test('a storage that says how long it is busy is believed, up to an hour', async () => {
  const { fails, device } = await connected();
  first = answer(429, 'PROPFIND', { 'retry-after': '120' });
  await expect(run(device.ports)).rejects.toMatchObject({ code: 'sync-busy', params: { seconds: 120 } });
  const inTwoMinutes = new Date(Date.now() + 120_500).toUTCString();
  first = answer(503, 'PROPFIND', { 'retry-after': inTwoMinutes });
  await expect(run(device.ports)).rejects.toMatchObject({ params: { seconds: expect.closeTo(120, -1) } });
  first = answer(503, 'PROPFIND', { 'retry-after': 'soon' });
  await expect(run(device.ports)).rejects.toMatchObject({ params: { seconds: 0 } });
  first = answer(503, 'PROPFIND', { 'retry-after': '999999' });
  await expect(run(device.ports)).rejects.toMatchObject({ params: { seconds: 3600 } });
  first = answer(301, 'PROPFIND', { location: 'https://elsewhere.example/' });
  await fails('sync-moved');
});

test('where the storage is full, own older records make room for the newest', async () => {
  const { add, files, device } = await connected();
  add('Second');
  await run(device.ports);
  const records = () => [...files.keys()].filter((name) => !name.includes('-head-'));
  const [older] = records();
  add('Third');
  first = ({ method }, response) => {
    if (method !== 'PUT' || !files.has(older!)) return false;
    response.writeHead(507).end();
    return true;
  };
  await run(device.ports);
  expect(records()).not.toContain(older);
  expect(device.notes.last.problem).toBe('');
});

test('half a record that a full storage keeps is removed before the next one is tried', async () => {
  const { add, files, fails, device } = await connected();
  add('Later');
  const before = [...files.keys()];
  first = ({ method, url }, response) => {
    if (method !== 'PUT') return false;
    files.set(url!.split('/').at(-1)!, Buffer.from('half'));
    response.writeHead(507).end();
    return true;
  };
  for (let n = 0; n < 3; n++) await fails('sync-full');
  expect(files.size).toBeLessThanOrEqual(before.length + 1);
  first = () => false;
  await run(device.ports);
  expect([...files.values()].map(String)).not.toContain('half');
});

test('an own record that was locked when it was to be tidied away goes later', async () => {
  const { add, files, device } = await connected();
  first = answer(423, 'DELETE');
  for (const issuer of ['Second', 'Third', 'Fourth']) {
    add(issuer);
    await run(device.ports);
  }
  const records = () => [...files.keys()].filter((name) => RECORD.test(name));
  expect(records().length).toBeGreaterThan(2);
  first = () => false;
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

test('a server that is down is tried later, and is said after a day', async () => {
  const { device, fails, stop } = await connected();
  await stop();
  await fails('sync-offline');
  const { notes } = device;
  expect(needOf(notes, notes.last.at + 3_600_000)).toBeNull();
  expect(needOf(notes, notes.last.at + 25 * 3_600_000)).toEqual({ what: 'late', since: notes.last.at });
});

test('a server that never answers is given up', async () => {
  const { device } = await connected();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let asked = () => {};
  const isAsked = new Promise<void>((done) => {
    asked = done;
  });
  first = () => {
    asked();
    return true;
  };
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

test("a clock that is more than a day off the server's is told, and a run goes on", async () => {
  const { device } = await connected();
  expect(device.notes.notices.clock).toBeUndefined();
  first = (_, response) => {
    response.setHeader('date', new Date(Date.now() - 2 * 86_400_000).toUTCString());
    return false;
  };
  await run(device.ports);
  expect(needOf(device.notes, Date.now())?.what).toBe('clock');
  first = () => false;
  await run(device.ports);
  expect(needOf(device.notes, Date.now())).toBeNull();
});

test('the most pressing need is the one that is told', () => {
  const notes: Notes = { ...newNotes(), stopped: 'sync-auth', held: ['a'], lost: ['b'] };
  expect(needOf(notes, 0)?.what).toBe('auth');
  expect(needOf({ ...notes, stopped: 'removed' }, 0)?.what).toBe('stopped');
  expect(needOf({ ...notes, stopped: '' }, 0)?.what).toBe('held');
  expect(needOf({ ...notes, stopped: '', held: [] }, 0)?.what).toBe('lost');
  expect(needOf({ ...notes, stopped: '', held: [], lost: [] }, 0)).toBeNull();
});

test.each([
  ['a wrong app password', 401, 'sync-auth'],
  ['no WebDAV', 405, 'sync-not-webdav'],
  ['a method that the server does not know', 501, 'sync-not-webdav'],
  ['a storage in maintenance', 503, 'sync-busy'],
  ['a server in trouble', 502, 'sync-server'],
])('setting up says %s', async (_, status, code) => {
  const { url } = await serve();
  first = answer(status, 'PROPFIND');
  await expect(findFolder({ url, user: 'alice', password: 'words' }, fetch)).rejects.toMatchObject({ code });
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
  first = lists(() => listing([...others, ...files.keys()]));
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
  first = lists(xml);
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
  first = (request, response) => {
    asked.add(request.url!);
    return lists(() => listing([...files.keys()], more))(request, response);
  };
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

/** Lets the time of all waits pass until `work` has ended, and says how much that was, in ms. */
async function passing(work: () => Promise<unknown>): Promise<number> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  let isOver = false;
  const done = work().finally(() => {
    isOver = true;
  });
  let passed = 0;
  for (; !isOver && passed < 1_000_000; passed += 2000) {
    await vi.advanceTimersByTimeAsync(2000);
    // What the network of this machine takes is not what is counted.
    const end = performance.now() + 5;
    for (let turns = 0; (turns < 50 || performance.now() < end) && !isOver; turns++)
      await new Promise((over) => setImmediate(over));
  }
  vi.useRealTimers();
  await done;
  return passed;
}

/** An answer that has begun and does not end: a byte now and then. */
const drips =
  (isMeant: (request: IncomingMessage) => boolean, status = 200): Handle =>
  (request, response) => {
    if (!isMeant(request)) return false;
    response.writeHead(status).write('<');
    const drip = setInterval(() => response.write(' '), 10_000);
    response.on('close', () => clearInterval(drip));
    return true;
  };
const HEAD = /-head-/;

test.each<[string, Handle]>([
  ['a listing that drips', drips(({ method }) => method === 'PROPFIND', 207)],
  ['a record that drips as it is read back', drips(({ method, url }) => method === 'GET' && RECORD.test(url!))],
  ['an upload whose answer drips', drips(({ method }) => method === 'PUT', 201)],
  ['no answer to anything', () => true],
])('%s is given up in time, loses nothing, and the next run stores it', async (_, handle) => {
  const { device, add } = await connected();
  add('Later');
  first = handle;
  const failed = () => expect(run(device.ports)).rejects.toMatchObject({ code: 'sync-offline' });
  expect(await passing(failed)).toBeLessThan(600_000);
  expect(device.accounts.map(({ issuer }) => issuer)).toEqual(['Bank', 'Later']);
  first = () => false;
  await run(device.ports);
  expect(device.notes).toMatchObject({ pending: '', last: { problem: '' } });
});

test('a record without end, from another device, holds up nothing that is to be stored', async () => {
  const { device, add, files } = await connected();
  const name = strange(files);
  add('Later');
  const { seq } = device.notes;
  first = ({ method, url }, response) => {
    if (method !== 'GET' || !url!.endsWith(name)) return false;
    response.writeHead(200);
    const more = () => {
      while (response.write(Buffer.alloc(1024 * 1024)));
    };
    response.on('drain', more);
    more();
    return true;
  };
  await run(device.ports);
  expect(device.notes).toMatchObject({ seq: seq + 1, pending: '', last: { problem: '' } });
});

/** A record of another replica, whose file is not what its name says. */
function strange(files: Map<string, Buffer>, replica = 'aaaaaaaaaaaaa'): string {
  const name = `${[...files.keys()][0]!.slice(0, 8)}-${replica}-1-aaaaaaaaaaaaaaaa.watchword`;
  files.set(name, Buffer.from('not whole'));
  return name;
}

test.each([
  [500, 'sync-server'],
  [403, 'sync-forbidden'],
])(
  'a file that the storage cannot give (%i) holds up nothing that is to be stored, and is told',
  async (status, code) => {
    const { device, add, files } = await connected();
    const name = strange(files);
    first = (request, response) => request.url!.endsWith(name) && answer(status, 'GET')(request, response);
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
    first = (request, response) => {
      if (!HEAD.test(request.url!)) return false;
      asked.push(request.method!);
      return handle(request, response);
    };
    add('Later');
    const { seq } = device.notes;
    expect(await passing(() => run(device.ports))).toBeLessThan(600_000);
    expect(asked).toEqual(['GET']);
    expect(device.notes).toMatchObject({ seq: seq + 1, pending: '', failures: 0, last: { problem: code } });
    first = () => false;
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
  first = drips(({ method, url }) => method === 'GET' && url!.endsWith('-1-aaaaaaaaaaaaaaaa.watchword'));
  expect(await passing(() => run(device.ports))).toBeLessThan(600_000);
  expect(device.notes).toMatchObject({ seq: seq + 1, pending: '', last: { problem: 'sync-offline' } });
});

test('a slow connection has the time that a large record takes', async () => {
  const { device, access } = await connected();
  const folder = openWebdav(access, fetch);
  first = ({ method }, response) => {
    if (method !== 'PUT') return false;
    setTimeout(() => response.writeHead(201).end(), 60_000);
    return true;
  };
  await passing(() => folder.put('large', new Uint8Array(1_000_000)));
  const small = () => expect(folder.put('small', new Uint8Array(1000))).rejects.toMatchObject({ code: 'sync-offline' });
  expect(await passing(small)).toBeLessThan(30_000);
  expect(device.notes.last.problem).toBe('');
});

const PORTAL = '<!doctype html><title>Welcome</title><form action=/login><input name=room></form>';
test.each<[string, Handle, string]>([
  [
    'the page of a network to sign in to',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
      return true;
    },
    'sync-not-webdav',
  ],
  ['a redirect to it', answer(302, 'PROPFIND GET PUT DELETE MKCOL', { location: '/login' }), 'sync-moved'],
  ['a redirect to itself', answer(307, 'PROPFIND GET PUT DELETE MKCOL', { location: '/Watchword/' }), 'sync-moved'],
  ['the page in the place of each answer but the listing', portalAfterListing, 'sync-unreliable'],
])('%s in the place of each answer loses nothing and forgets nothing', async (_, handle, code) => {
  const { device, add, fails, files } = await connected();
  const before = new Map(files);
  add('Later');
  first = handle;
  await fails(code);
  expect(new Map(files)).toEqual(before);
  expect(device.accounts.map(({ issuer }) => issuer)).toEqual(['Bank', 'Later']);
  first = () => false;
  await run(device.ports);
  expect(device.notes.notices).toEqual({});
  expect(device.notes.last.problem).toBe('');
});

function portalAfterListing({ method }: IncomingMessage, response: ServerResponse): boolean {
  if (method === 'PROPFIND') return false;
  response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL);
  return true;
}

test('an address that answers 401 is asked once a run, and a wrong date or tag changes nothing', async () => {
  const { device, fails, add } = await connected();
  let asked = 0;
  first = (_, response) => {
    asked++;
    response.writeHead(401, { 'www-authenticate': 'Basic realm="again"' }).end();
    return true;
  };
  await fails('sync-auth');
  expect(asked).toBe(1);
  let n = 0;
  first = (_, response) => {
    response
      .setHeader('etag', `"${n++ % 2}"`)
      .setHeader('date', 'Thu, 99 Foo 2026')
      .setHeader('content-md5', 'x');
    return false;
  };
  add('Later');
  await run(device.ports);
  expect(device.notes.last.problem).toBe('');
});

test('the status of an error is kept for the page', async () => {
  const { device, fails } = await connected();
  first = answer(418, 'PROPFIND');
  await fails('sync-server');
  expect(device.notes.last).toMatchObject({ problem: 'sync-server', status: 418 });
});

test('notes stay within their shape however long a device syncs', async () => {
  const notes = newNotes();
  for (let n = 0; n < 5000; n++) {
    notes.read[`record ${n}`] = n;
    notes.replicas[`r${n}`] = { seq: 1, at: n, device: 'd', written: n };
    notes.written.push(`own ${n}`);
  }
  const key = new Uint8Array(32);
  const opened = await openNotes(key, await sealNotes(key, notes));
  expect(opened.replica).toBe(notes.replica);
  expect(opened.read['record 4999']).toBe(4999);
  expect(opened.replicas.r4999).toBeDefined();
  expect(opened.written.at(-1)).toBe('own 4999');
});
