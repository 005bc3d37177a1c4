import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, vi } from 'vitest';
import { makeAccount } from '../../../lib/otp/account.ts';
import { connect } from '../../../lib/sync/engine/membership.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { openWebdav } from '../../../lib/sync/providers/webdav.ts';
import { Device } from './model/device.ts';
import { BadStorage } from './model/folder.ts';

export const RECORD = /-[1-9]\d*-[a-z2-7]{16}\.watchword$/;
export const HEAD = /-head-/;
export type Handle = (request: IncomingMessage, response: ServerResponse) => boolean;

let first: Handle = () => false;
const stops: (() => Promise<unknown>)[] = [];

/** Has this answer each request before the server does what is right; it says true where it has answered. */
export function answerFirst(handle: Handle = () => false): void {
  first = handle;
}

afterEach(async () => {
  vi.useRealTimers();
  answerFirst();
  for (const stop of stops.splice(0)) await stop();
});

/** A small WebDAV server in this process: real HTTP, and as wrong as a test wants it. */
export async function serve(): Promise<{ files: Map<string, Buffer>; url: string; stop(): Promise<unknown> }> {
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
export async function connected() {
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

export const answer =
  (status: number, methods: string, headers: Record<string, string> = {}): Handle =>
  ({ method }, response) => {
    if (!methods.includes(method!)) return false;
    response.writeHead(status, headers).end();
    return true;
  };

/** Lets the time of all waits pass until `work` has ended, and says how much that was, in ms. */
export async function passing(work: () => Promise<unknown>): Promise<number> {
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
export const drips =
  (isMeant: (request: IncomingMessage) => boolean, status = 200): Handle =>
  (request, response) => {
    if (!isMeant(request)) return false;
    response.writeHead(status).write('<');
    const drip = setInterval(() => response.write(' '), 10_000);
    response.on('close', () => clearInterval(drip));
    return true;
  };

/** A record of another replica, whose file is not what its name says. */
export function strange(files: Map<string, Buffer>, replica = 'aaaaaaaaaaaaa'): string {
  const name = `${[...files.keys()][0]!.slice(0, 8)}-${replica}-1-aaaaaaaaaaaaaaaa.watchword`;
  files.set(name, Buffer.from('not whole'));
  return name;
}
