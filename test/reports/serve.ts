import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Keeps every shadow root, closed ones too, so that a test can read what a page holds in them. */
const RECORDER = `<script>(() => {
  const roots = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { const root = attach.call(this, init); roots.push(root); return root; };
  Object.defineProperty(window, 'shadowRootsOfTest', { value: roots });
})();</script>`;

export interface PageServer {
  port: number;
  close(): Promise<void>;
}

/** Serves the files of some folders, and pages by name, on every loopback name; `/never` answers to nobody, and
 * `/busy` keeps its thread for five seconds. */
export async function servePages(
  folders: readonly string[],
  made: ReadonlyMap<string, string> = new Map(),
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).slice(1);
    if (path === 'never') return;
    if (path === 'busy')
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<script>const end=Date.now()+5000;while(Date.now()<end);</script>');
    const file = folders.map((folder) => resolve(folder, path)).find((at) => !path.includes('..') && existsSync(at));
    if (!file && !made.has(path)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    if (file && extname(file) !== '.html') return void response.end(readFileSync(file));
    const html = file ? readFileSync(file, 'utf8') : made.get(path)!;
    const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
    response.end(`${doctype}${RECORDER}${html.slice(doctype.length)}`);
  });
  await new Promise<void>((done) => server.listen(0, done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
