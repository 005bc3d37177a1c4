import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { request as requestTls } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBase64 } from '../../lib/base64.ts';
import type { Access } from '../../lib/sync/engine/membership.ts';
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

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
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
      await answers(server);
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
      rmSync(home, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function answers(server: DavServer): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
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
