import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PNG } from 'pngjs';
import { encode, renderSVG } from 'uqr';

export function uri(name: string, issuer = 'Example'): string {
  return `otpauth://totp/${issuer}:${name}?secret=JBSWY3DPEHPK3PX${name.charAt(0).toUpperCase()}&issuer=${issuer}`;
}

/** A code as a PNG. */
export function png(text: string, module = 5): Buffer {
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const picture = new PNG({ width: size * module, height: size * module });
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const isDark = data[Math.floor(y / module)]![Math.floor(x / module)];
      picture.data.set(isDark ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * picture.width + x) * 4);
    }
  return PNG.sync.write(picture);
}

export const image = (text: string, module = 5): string =>
  `<img alt="" src="data:image/png;base64,${png(text, module).toString('base64')}">`;

export const svg = (text: string): string => renderSVG(text, { border: 4 });

export interface Site {
  origin: string;
  close(): Promise<void>;
}

/** A site on loopback: pages by their path; `/code.png?text` draws a code. */
export async function serve(pages: Record<string, string>): Promise<Site> {
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/code.png') {
      response.setHeader('content-type', 'image/png').end(png(decodeURIComponent(url.search.slice(1))));
      return;
    }
    // Asked for, and never answered.
    if (url.pathname === '/never') return;
    const page = pages[url.pathname];
    if (url.pathname.endsWith('.svg')) return void response.setHeader('content-type', 'image/svg+xml').end(page);
    response.statusCode = page === undefined ? 404 : 200;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Set up</title><body style="margin:40px">${page ?? ''}`);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
