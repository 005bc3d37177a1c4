import { Failure, isFailure } from '../../failure.ts';
import { object, text } from '../../shape.ts';
import type { Access } from '../engine/membership.ts';
import { type Fetch, failureOf, isSafeAddress, type Reply, request } from './http.ts';
import { readAddress } from './webdav.ts';

/** ms between two polls, and how long the user has to confirm in the other tab. */
const POLL = 2000;
const PATIENCE = 10 * 60_000;

const started = object({ poll: object({ token: text(512), endpoint: text(2048) }), login: text(2048) });
const granted = object({ server: text(2048), loginName: text(256), appPassword: text(1024) });

/** A sign-in in progress: its page, and the endpoint to poll. */
export interface Login {
  /** The server's page on which the user confirms. */
  page: string;
  endpoint: string;
  token: string;
}

function read<T>(shape: (value: unknown) => T, { body }: Reply): T {
  try {
    return shape(JSON.parse(new TextDecoder().decode(body ?? new Uint8Array())));
  } catch {
    // Whatever answers at that address is not Nextcloud.
    throw new Failure('sync-not-webdav');
  }
}

function onHost(address: string, host: string): string {
  const url = URL.parse(address);
  if (!url || url.host !== host || !isSafeAddress(url)) throw new Failure('sync-moved');
  return url.href;
}

/** Begins Nextcloud's Login Flow v2. @throws {Failure} `sync-…` */
export async function startLogin(typed: string, fetch: Fetch): Promise<Login> {
  // An address copied from the address bar ends in the path of the open page.
  const url = readAddress(typed).replace(/\/(index\.php|apps|login|settings|remote\.php)\/.*$/, '/');
  const reply = await request(fetch, `${url}index.php/login/v2`, { method: 'POST' });
  if (reply.status === 404 || reply.status === 405) throw new Failure('sync-not-webdav');
  if (reply.status !== 200) throw failureOf(reply);
  const { poll, login } = read(started, reply);
  const { host } = new URL(url);
  return { page: onHost(login, host), endpoint: onHost(poll.endpoint, host), token: poll.token };
}

/** A short loss of the network does not end a sign-in. */
function notNow(error: unknown): undefined {
  if (!isFailure(error, 'sync-offline')) throw error;
}

/** Waits until the user confirms. @throws {Failure<'sync-login-refused'>} if that takes more than ten minutes */
export async function endLogin({ endpoint, token }: Login, fetch: Fetch, wait = POLL): Promise<Access> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ token }).toString();
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const reply = await request(fetch, endpoint, { method: 'POST', headers, body }).catch(notNow);
    if (reply?.status === 200) {
      const { server, loginName, appPassword } = read(granted, reply);
      const home = readAddress(onHost(server, new URL(endpoint).host));
      // The only endpoint that accepts the sign-in name, even if the account's internal id differs.
      return { url: `${home}remote.php/webdav/`, user: loginName, password: appPassword };
    }
    if (reply && reply.status !== 404 && reply.status < 500) throw failureOf(reply);
    await new Promise((done) => setTimeout(done, wait));
  }
  throw new Failure('sync-login-refused');
}
