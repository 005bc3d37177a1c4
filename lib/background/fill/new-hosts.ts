import { readToldHosts, writeToldHosts } from '../../browser/local-notes.ts';
import { memory } from '../../browser/memory.ts';
import type { Account } from '../../otp/account.ts';
import { serial } from '../../serial.ts';
import { list, text } from '../../shape.ts';
import { isNamed } from '../../sites/bound-site.ts';
import { siteOf } from '../../sites/site.ts';
import { toldKey } from '../../vault/told-hosts.ts';
import { lockCount, remember } from '../vault/lock.ts';

/** In the browser's memory, which a lock empties: accounts with the hosts that their codes went to. */
const KEY = 'filled-hosts';
const MOST = 200;
const filledHosts = list(text(400), MOST);

const inTurn = serial();

/**
 * Notes that an account's code went to a page.
 * @returns the page's host if the user did not name it, was never told of it, and it was not filled since unlocking;
 *   else ''. Never throws: the code is filled already.
 */
export function noteHost({ id, sites }: Pick<Account, 'id' | 'sites'>, address: string): Promise<string> {
  const since = lockCount();
  return inTurn(async () => {
    const page = siteOf(address);
    if (typeof page === 'string' || sites.some((site) => isNamed(site, page))) return '';
    const filled = toldKey(id, page.host);
    if ((await readToldHosts()).has(filled)) return '';
    const known = filledHosts((await memory.get(KEY)) ?? []);
    if (known.includes(filled)) return '';
    await remember(KEY, [filled, ...known].slice(0, MOST), since);
    return page.host;
  }).catch(() => '');
}

/** Notes for good that a popup has told the user of a host. Never throws: it would be told again. */
export function noteTold(accountId: string, host: string): Promise<void> {
  return inTurn(async () => {
    const told = await readToldHosts();
    told.set(toldKey(accountId, host), Date.now());
    await writeToldHosts(told);
  }).catch(() => undefined);
}
