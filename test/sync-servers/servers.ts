import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { request as requestTls } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBase64 } from '../../lib/base64.ts';
import type { Access } from '../../lib/sync/engine/membership.ts';
import { removeFolder } from '../e2e/drive/remove-folder.ts';
import { PASSWORD, RECIPES, USER, writeUsers } from './recipes.ts';
import { makeTls, smallDisk, type Tls } from './surroundings.ts';

export interface DavServer {
  name: string;
  access: Access;
  /** Where its files lie. */
  folder: string;
  tls?: Tls;
  /** All that Apache has written down of requests. */
  log(): string;
  /** Of Apache and nginx: the password that is right from now on. */
  setPassword(password: string): void;
  /** Takes it down for a while, and up again at the same address. */
  halt(): Promise<void>;
  start(): Promise<void>;
  /** Ends it for good and removes its files. */
  stop(): Promise<void>;
}

/**
 * A port for a program that does not choose one itself. Below those that systems give to whoever asks for any: it stays free
 * until the program takes it, and while that is down.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((done) => {
      server.once('error', () => done(false)).listen(port, '127.0.0.1', () => server.close(() => done(true)));
    });
    if (isFree) return port;
  }
}

export const SERVERS = Object.keys(RECIPES);

/** Whether a server of that name can be started on this machine. */
export function hasServer(name: string): boolean {
  return RECIPES[name]!.needs.every((path) => existsSync(path));
}

interface Options {
  /** With https, under a certificate of its own. */
  isTls?: boolean;
  /** Its folder is a disk of so much, `96k`. */
  disk?: string;
}

/** Starts a real WebDAV server on loopback, with one user and an empty folder. Https is for Apache alone. */
export async function startServer(name: string, { isTls = false, disk }: Options = {}): Promise<DavServer> {
  const home = mkdtempSync(join(tmpdir(), `watchword-${name}-`));
  const files = join(home, 'files');
  mkdirSync(files);
  execFileSync('chmod', ['755', home, files]);
  const port = await freePort();
  const tls = isTls ? makeTls(home) : undefined;
  const small = disk === undefined ? undefined : await smallDisk(files, disk);
  const recipe = RECIPES[name]!.start(home, files, port, tls);
  const { command, args, env } = small ? { ...recipe, ...small.inside(recipe) } : recipe;
  const access = { url: `${isTls ? 'https' : 'http'}://127.0.0.1:${port}/`, user: USER, password: PASSWORD };
  let child: ChildProcess | undefined;
  const server: DavServer = {
    name,
    access,
    folder: small ? small.folder : files,
    ...(tls && { tls }),
    log: () => readFileSync(join(home, 'access.log'), 'utf8') + readFileSync(join(home, 'error.log'), 'utf8'),
    setPassword: (password) => writeUsers(home, password),
    async start() {
      child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
      await answers(server, child);
    },
    async halt() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((done) => child?.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
    async stop() {
      await server.halt();
      small?.end();
      removeFolder(home);
    },
  };
  await server.start();
  return server;
}

async function answers(server: DavServer, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1800 && child.exitCode === null; tries++) {
    const status = await askServer(server, 'PROPFIND', '').catch(() => 0);
    if (status === 207) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${server.name} does not answer`);
}

/** One request to a server as its user; the status. */
export function askServer({ access, tls }: DavServer, method: string, path: string, body = ''): Promise<number> {
  const { url, user, password } = access;
  const basic = toBase64(new TextEncoder().encode(`${user}:${password}`));
  const headers = { authorization: `Basic ${basic}`, depth: '0' };
  const options = { method, headers, agent: false as const };
  return new Promise((done, failed) => {
    const take = (reply: IncomingMessage) => reply.resume().on('end', () => done(reply.statusCode!));
    const asked = tls
      ? requestTls(url + path, { ...options, ca: readFileSync(tls.authority) }, take)
      : request(url + path, options, take);
    asked.on('error', failed).end(body);
  });
}
