import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate for 127.0.0.1, signed by an authority that nobody trusts yet. Firefox takes no authority for a server. */
export interface Tls {
  /** Paths of the server's key and certificate, and of the authority's certificate, in PEM. */
  key: string;
  cert: string;
  authority: string;
  /** In base64: the authority's certificate, and the SHA-256 of the server's public key, as browsers are told what to trust. */
  der: string;
  spki: string;
}

export function makeTls(home: string): Tls {
  const [key, cert, authority] = [join(home, 'key.pem'), join(home, 'cert.pem'), join(home, 'authority.pem')];
  const make = (subject: string, extensions: string[], more: string[]) =>
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
        ...['-subj', `/CN=${subject}`, ...extensions.flatMap((extension) => ['-addext', extension]), ...more],
      ],
      { stdio: 'ignore' },
    );
  const authorityKey = join(home, 'authority-key.pem');
  make('Test authority', ['keyUsage=critical,keyCertSign'], ['-keyout', authorityKey, '-out', authority]);
  make(
    '127.0.0.1',
    ['subjectAltName=IP:127.0.0.1,DNS:localhost', 'basicConstraints=critical,CA:FALSE', 'extendedKeyUsage=serverAuth'],
    ['-CA', authority, '-CAkey', authorityKey, '-keyout', key, '-out', cert],
  );
  const spki = new X509Certificate(readFileSync(cert)).publicKey.export({ type: 'spki', format: 'der' });
  return {
    key,
    cert,
    authority,
    der: new X509Certificate(readFileSync(authority)).raw.toString('base64'),
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}

const isRoot = process.getuid?.() === 0;
/** A mount that this process and its children alone see: it needs no rights where users may have namespaces. */
const UNSHARE = ['--mount', ...(isRoot ? [] : ['--map-root-user'])];
const mount = (size: string) => `mount -t tmpfs -o size=${size},mode=777 tmpfs "$0"`;

/** Whether a disk of a few kB can be made here. */
export function hasSmallDisks(): boolean {
  return spawnSync('unshare', [...UNSHARE, 'sh', '-c', mount('64k'), '/mnt'], { stdio: 'ignore' }).status === 0;
}

interface SmallDisk {
  /** Where this process sees what is on it. */
  folder: string;
  /** How a program is started that has it under its path. */
  inside(program: { command: string; args: string[] }): { command: string; args: string[] };
  end(): void;
}

/** A true disk of that size at a path, for programs that are started inside. */
export async function smallDisk(path: string, size: string): Promise<SmallDisk> {
  const script = `${mount(size)} && echo ready && exec sleep 100000`;
  const holder = spawn('unshare', [...UNSHARE, 'sh', '-c', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((done, failed) => {
    holder.stdout.once('data', () => done());
    holder.once('exit', () => failed(new Error('no small disk can be made')));
  });
  const enter = ['--target', String(holder.pid), '--mount', ...(isRoot ? [] : ['--user', '--preserve-credentials'])];
  return {
    folder: `/proc/${holder.pid}/root${path}`,
    inside: ({ command, args }) => ({ command: 'nsenter', args: [...enter, command, ...args] }),
    end: () => void holder.kill('SIGKILL'),
  };
}
