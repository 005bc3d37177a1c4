import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMessageCodes } from '../../../lib/message-codes/find.ts';
import { removeFolder } from '../../e2e/drive/remove-folder.ts';
import { makeApp } from '../../site/app.ts';
import { type Delivery, startDelivery } from '../../site/delivery/delivery.ts';
import { freePort } from '../../sync-servers/servers.ts';
import { Visitor } from './visitor.ts';

const EXIM = '/usr/sbin/exim4';
/** Exim delivers nothing as root; the package makes this user. */
const EXIM_USER = 'Debian-exim';
const isRoot = process.getuid?.() === 0;
const missing = existsSync(EXIM)
  ? isRoot
    ? ''
    : 'Exim takes a configuration of our own from root only'
  : 'exim4-daemon-light is not installed (Debian: apt-get install exim4-daemon-light)';
if (missing) console.log(`skipped, mail through a separate server: ${missing}`);

/** Takes mail for everybody at example.com and puts it into one file per message. */
const config = (folder: string, port: number): string => `
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/exim.pid
primary_hostname = mail.example.com
domainlist local_domains = example.com
daemon_smtp_ports = ${port}
local_interfaces = 127.0.0.1
exim_user = ${EXIM_USER}
exim_group = ${EXIM_USER}
disable_ipv6 = true
host_lookup =
rfc1413_query_timeout = 0s
acl_smtp_rcpt = accept_all
# The daemon, no longer root, may not start a delivery with this configuration; the test runs the queue.
queue_only = true
keep_environment =
tls_advertise_hosts =
begin acl
accept_all:
  accept domains = +local_domains
  deny message = relay not permitted
begin routers
everybody:
  driver = accept
  domains = +local_domains
  transport = file
begin transports
file:
  driver = appendfile
  directory = ${folder}/mail
  maildir_format
  create_directory
  user = ${EXIM_USER}
  group = ${EXIM_USER}
begin retry
* * F,2h,15m
`;

/** Waits until `look` has an answer, up to two minutes. */
async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (let i = 0; i < 2400; i++) {
    const answer = await look();
    if (answer) return answer;
    await sleep(50);
  }
  throw new Error('The mail server did not do it within two minutes.');
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });

describe.skipIf(missing !== '')('mail through a separate server (Exim)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'castra-exim-'));
  let server: ChildProcess | undefined;
  let delivery: Delivery;

  beforeAll(async () => {
    for (const name of ['spool', 'log', 'mail']) mkdirSync(join(folder, name));
    execFileSync('chown', ['-R', EXIM_USER, folder]);
    const port = await freePort();
    const file = join(folder, 'exim.conf');
    writeFileSync(file, config(folder, port));
    chmodSync(file, 0o600);
    server = spawn(EXIM, ['-C', file, '-bdf'], { stdio: 'ignore' });
    await until(() => answers(port));
    delivery = await startDelivery({
      host: 'localhost',
      smtpUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
      mailFrom: 'Castra <codes@example.com>',
      now: Date.now,
    });
  });

  afterAll(async () => {
    await delivery?.close();
    if (server) {
      const ended = new Promise((resolve) => server?.once('exit', resolve));
      server.kill();
      await ended;
    }
    removeFolder(folder);
  });

  it(`signs in with the code that ${missing ? 'the server' : execFileSync(EXIM, ['-bV'], { encoding: 'utf8' }).split(' #')[0]} delivered`, async () => {
    const { app } = makeApp({ delivery });
    await new Visitor(app).post('/sign-up', { email: 'alice@example.com', password: 'correct horse battery' });
    const visitor = new Visitor(app);
    await visitor.post('/sign-in/mail', { to: 'alice@example.com', digits: '6' });
    execFileSync(EXIM, ['-C', join(folder, 'exim.conf'), '-q']);
    const inbox = join(folder, 'mail', 'new');
    const [name] = readdirSync(inbox);
    const mail = await PostalMime.parse(readFileSync(join(inbox, name!)));
    expect(mail.headers.find(({ key }) => key === 'received')?.value).toContain('mail.example.com');
    expect(mail.from?.address).toBe('codes@example.com');
    const [found] = findMessageCodes(`${mail.subject}\n${mail.text}`);
    const answer = await visitor.post('/sign-in/mail/code?to=alice@example.com', { code: found!.code });
    expect(answer.text).toContain('You are signed in with the code that was mailed to you.');
  });

  it('says so where the server refuses the address', async () => {
    const { app } = makeApp({ delivery });
    await new Visitor(app).post('/sign-up', { email: 'bob@elsewhere.example', password: 'correct horse battery' });
    const refused = await new Visitor(app).post('/sign-in/mail', { to: 'bob@elsewhere.example' });
    expect(refused.text).toContain('relay not permitted');
  });
});
