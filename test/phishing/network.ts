import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../e2e/drive/remove-folder.ts';
import { answer } from './pages.ts';

/** A network of the lab's own: every host name is answered here, over real https, and over http where that is asked for. */
export interface Network {
  /** `127.0.0.1:port` of a proxy that leads every host here. */
  proxy: { host: string; port: number };
  /** The lab's certificate authority, base64 of its DER: for a browser that takes authorities. */
  authority: string;
  /** SHA-256 of the server's public key, base64: for a browser that takes keys. */
  keyHash: string;
  close(): Promise<void>;
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
  const names = hosts.map((host) => `${isIP(host) ? 'IP' : 'DNS'}:${host}`).join(',');
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

const serve: RequestListener = (request, response) => {
  const said = answer(request.url ?? '/');
  if ('to' in said) response.writeHead(302, { location: said.to }).end();
  else response.writeHead(200, { 'content-type': 'text/html' }).end(said.html);
};

/** @param hosts in ASCII: those that the certificate names */
export async function startNetwork(hosts: readonly string[]): Promise<Network> {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-lab-'));
  makeCertificates(folder, hosts);
  const read = (name: string) => readFileSync(join(folder, name));
  const site = createHttps({ key: read('key.pem'), cert: read('cert.pem') }, serve);
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  const sitePort = (site.address() as AddressInfo).port;
  // Plain http comes to the proxy itself.
  const proxy = createHttp(serve);
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
      removeFolder(folder);
    },
  };
}
