import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { PASSWORD, USER } from './recipes.ts';
import type { DavServer } from './servers.ts';

/** What stands before a WebDAV server, on loopback: it can go away for a while, and it signs in as Nextcloud does. */
export interface Front {
  url: string;
  /** While true, every connection is cut off. */
  isAway: boolean;
  close(): Promise<void>;
}

/** Where a Nextcloud has its WebDAV. */
const NEXTCLOUD_DAV = '/remote.php/webdav/';

/**
 * All requests go on to `server`; below Nextcloud's own WebDAV address to the folder `nextcloud` there. Login Flow v2 as
 * Nextcloud documents it: a token to ask with, which is answered with 404 until the user has granted access on a page.
 */
export async function startFront(server: DavServer): Promise<Front> {
  const granted = new Map<string, boolean>();
  const json = (response: ServerResponse, status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  async function signIn(asked: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (path === '/index.php/login/v2' && asked.method === 'POST') {
      const token = randomBytes(32).toString('hex');
      granted.set(token, false);
      const endpoint = `${front.url}index.php/login/v2/poll`;
      json(response, 200, { poll: { token, endpoint }, login: `${front.url}index.php/login/v2/flow/${token}` });
    } else if (path === '/index.php/login/v2/poll' && asked.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of asked) chunks.push(chunk);
      const token = new URLSearchParams(Buffer.concat(chunks).toString()).get('token') ?? '';
      if (granted.get(token) !== true) json(response, 404, []);
      else {
        granted.delete(token);
        json(response, 200, { server: front.url.slice(0, -1), loginName: USER, appPassword: PASSWORD });
      }
    } else {
      const token = path.split('/').at(-1)!;
      if (!granted.has(token)) {
        response.writeHead(403).end();
        return;
      }
      if (asked.method === 'POST') granted.set(token, true);
      const page = asked.method === 'POST' ? 'Account connected' : '<form method="post"><button>Grant access</button>';
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Nextcloud</title>${page}`);
    }
  }

  function passOn(asked: IncomingMessage, response: ServerResponse, path: string): void {
    const to = new URL(server.access.url);
    const inside = path.startsWith(NEXTCLOUD_DAV) ? path.replace(NEXTCLOUD_DAV, '/nextcloud/') : path;
    const { method, headers } = asked;
    const passed = request({ host: to.hostname, port: to.port, method, path: inside, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    asked.pipe(passed);
  }

  const listening = createServer((asked, response) => {
    const path = asked.url!;
    if (front.isAway) asked.socket.destroy();
    else if (path.startsWith('/index.php/login/v2')) void signIn(asked, response, path);
    else passOn(asked, response, path);
  });
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  const { port } = listening.address() as { port: number };
  const front: Front = {
    url: `http://127.0.0.1:${port}/`,
    isAway: false,
    close: async () => {
      listening.closeAllConnections();
      await new Promise((done) => listening.close(done));
    },
  };
  return front;
}
