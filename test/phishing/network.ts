import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A network of the lab's own: every host name is answered here, over real https. */
export interface Network {
  /** `127.0.0.1:port` of a proxy that leads every host here. */
  proxy: { host: string; port: number };
  /** The lab's certificate authority, base64 of its DER: for a browser that takes authorities. */
  authority: string;
  /** SHA-256 of the server's public key, base64: for a browser that takes keys. */
  keyHash: string;
  close(): Promise<void>;
}

const PAGE = `<!doctype html><meta charset=utf-8><title>Sign in</title>
<form onsubmit="return false"><h1>Two-step verification</h1>
<label>One-time code <input name=otp autocomplete=one-time-code inputmode=numeric maxlength=6></label></form>`;

/** What a path of any host shows: `/lab/frame?src=…` holds one frame and no field of its own. */
function pageOf(path: string): string {
  const url = new URL(path, 'https://lab.example');
  const source = url.searchParams.get('src');
  if (url.pathname === '/lab/frame' && source)
    return `<!doctype html><meta charset=utf-8><iframe width=600 height=300 src="${encodeURI(source)}"></iframe>`;
  return PAGE;
}

function openssl(folder: string, ...args: string[]): string {
  return execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
}

/** An authority, and one certificate by it for all the hosts. */
function makeCertificates(folder: string, hosts: readonly string[]): void {
  openssl(
    folder,
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=Phishing lab',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-addext',
    'basicConstraints=critical,CA:TRUE',
    '-addext',
    'keyUsage=critical,keyCertSign',
  );
  openssl(folder, 'req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=lab', '-keyout', 'key.pem', '-out', 'csr.pem');
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  writeFileSync(join(folder, 'ext'), `subjectAltName=${names}\nextendedKeyUsage=serverAuth\n`);
  openssl(
    folder,
    'x509',
    '-req',
    '-in',
    'csr.pem',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '2',
    '-extfile',
    'ext',
    '-out',
    'cert.pem',
  );
}

/** @param hosts in ASCII: those that the certificate names */
export async function startNetwork(hosts: readonly string[]): Promise<Network> {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-lab-'));
  makeCertificates(folder, hosts);
  const read = (name: string) => readFileSync(join(folder, name));
  const site = createHttps({ key: read('key.pem'), cert: read('cert.pem') }, (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(pageOf(request.url ?? '/'));
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  const sitePort = (site.address() as AddressInfo).port;
  const proxy = createHttp((_, response) => response.writeHead(502).end());
  proxy.on('connect', (_request, client, head) => {
    const server = connect(sitePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      server.write(head);
      server.pipe(client);
      client.pipe(server);
    });
    for (const socket of [client, server]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const der = execFileSync(
    'sh',
    [
      '-c',
      'openssl x509 -in cert.pem -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary',
    ],
    { cwd: folder },
  );
  const authority = read('ca.pem')
    .toString()
    .replace(/-----[^-]+-----|\s/g, '');
  return {
    proxy: { host: '127.0.0.1', port: (proxy.address() as AddressInfo).port },
    authority,
    keyHash: der.toString('base64'),
    async close() {
      site.closeAllConnections();
      proxy.closeAllConnections();
      site.close();
      proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
