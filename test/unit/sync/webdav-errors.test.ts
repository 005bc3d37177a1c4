import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { needOf } from '../../../lib/sync/engine/line.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { findFolder } from '../../../lib/sync/providers/webdav.ts';
import { answer, answerFirst, connected, type Handle, serve } from './webdav-server.ts';

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
  answerFirst(answer(status, method));
  await fails(code);
  expect(device.accounts.map(({ issuer }) => issuer)).toEqual(['Bank', 'Later']);
  expect(device.notes.last.problem).toBe(code);
  answerFirst();
  await run(device.ports);
  expect(files.size).toBeGreaterThanOrEqual(before);
  expect(device.notes.last.problem).toBe('');
});

test('a storage that says how long it is busy is believed, up to an hour', async () => {
  const { fails, device } = await connected();
  answerFirst(answer(429, 'PROPFIND', { 'retry-after': '120' }));
  await expect(run(device.ports)).rejects.toMatchObject({ code: 'sync-busy', params: { seconds: 120 } });
  const inTwoMinutes = new Date(Date.now() + 120_500).toUTCString();
  answerFirst(answer(503, 'PROPFIND', { 'retry-after': inTwoMinutes }));
  await expect(run(device.ports)).rejects.toMatchObject({ params: { seconds: expect.closeTo(120, -1) } });
  answerFirst(answer(503, 'PROPFIND', { 'retry-after': 'soon' }));
  await expect(run(device.ports)).rejects.toMatchObject({ params: { seconds: 0 } });
  answerFirst(answer(503, 'PROPFIND', { 'retry-after': '999999' }));
  await expect(run(device.ports)).rejects.toMatchObject({ params: { seconds: 3600 } });
  answerFirst(answer(301, 'PROPFIND', { location: 'https://elsewhere.example/' }));
  await fails('sync-moved');
});

test('a server that is down is tried later, and is said after a day', async () => {
  const { device, fails, stop } = await connected();
  await stop();
  await fails('sync-offline');
  const { notes } = device;
  expect(needOf(notes, notes.last.at + 3_600_000)).toBeNull();
  expect(needOf(notes, notes.last.at + 25 * 3_600_000)).toEqual({ what: 'late', since: notes.last.at });
});

test("a clock that is more than a day off the server's is told, and a run goes on", async () => {
  const { device } = await connected();
  expect(device.notes.notices.clock).toBeUndefined();
  answerFirst((_, response) => {
    response.setHeader('date', new Date(Date.now() - 2 * 86_400_000).toUTCString());
    return false;
  });
  await run(device.ports);
  expect(needOf(device.notes, Date.now())?.what).toBe('clock');
  answerFirst();
  await run(device.ports);
  expect(needOf(device.notes, Date.now())).toBeNull();
});

test.each([
  ['a wrong app password', 401, 'sync-auth'],
  ['no WebDAV', 405, 'sync-not-webdav'],
  ['a method that the server does not know', 501, 'sync-not-webdav'],
  ['a storage in maintenance', 503, 'sync-busy'],
  ['a server in trouble', 502, 'sync-server'],
])('setting up says %s', async (_, status, code) => {
  const { url } = await serve();
  answerFirst(answer(status, 'PROPFIND'));
  await expect(findFolder({ url, user: 'alice', password: 'words' }, fetch)).rejects.toMatchObject({ code });
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
  answerFirst(handle);
  await fails(code);
  expect(new Map(files)).toEqual(before);
  expect(device.accounts.map(({ issuer }) => issuer)).toEqual(['Bank', 'Later']);
  answerFirst();
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
  answerFirst((_, response) => {
    asked++;
    response.writeHead(401, { 'www-authenticate': 'Basic realm="again"' }).end();
    return true;
  });
  await fails('sync-auth');
  expect(asked).toBe(1);
  let n = 0;
  answerFirst((_, response) => {
    response
      .setHeader('etag', `"${n++ % 2}"`)
      .setHeader('date', 'Thu, 99 Foo 2026')
      .setHeader('content-md5', 'x');
    return false;
  });
  add('Later');
  await run(device.ports);
  expect(device.notes.last.problem).toBe('');
});

test('the status of an error is kept for the page', async () => {
  const { device, fails } = await connected();
  answerFirst(answer(418, 'PROPFIND'));
  await fails('sync-server');
  expect(device.notes.last).toMatchObject({ problem: 'sync-server', status: 418 });
});
