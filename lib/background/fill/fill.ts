import { type ActiveTab, activeTab } from '../../browser/front-tab.ts';
import { showBadge } from '../../browser/popup.ts';
import { loadSettings } from '../../browser/settings.ts';
import { tabById } from '../../browser/tabs.ts';
import { Failure } from '../../failure.ts';
import { must } from '../../must.ts';
import type { Account } from '../../otp/account.ts';
import { codeAt } from '../../otp/code.ts';
import { joinSites } from '../../otp/merge.ts';
import { needsPin } from '../../otp/pin.ts';
import type { FillDone, FillPage } from '../../protocol/fill-messages.ts';
import { keptFor, siteOfAddress } from '../../sites/bind.ts';
import { matchSite, type SiteMatch } from '../../sites/match.ts';
import { stepCounter } from '../vault/accounts.ts';
import { change, read } from '../vault/vault.ts';
import type { PlaceRequest } from './choose.ts';
import { findPlace, type HeldPlace, pageChanged, type TakenCode } from './held-place.ts';
import { noteHost } from './new-hosts.ts';
import { noteRefusal } from './refusals.ts';

/** What a fill starts from. */
export interface FillRequest {
  tab: ActiveTab;
  accountId: string;
  /** The site that the user confirmed for this account: bound once the fill has succeeded. Empty = none. */
  bind: string;
  /** The frame whose field the user opened the menu on; undefined for any other fill. */
  cursorFrameId?: number;
}

/** A found place and an account that may be filled there; the code is not made yet. */
export interface Prepared extends FillRequest {
  place: HeldPlace;
  site: string;
}

const WAITING = { text: '…', color: '#7a5b00' };

/** The tab in front, for the popup: which accounts belong to it. Null where there is no tab. */
export async function describePage(): Promise<FillPage | null> {
  const tab = await activeTab();
  if (!tab) return null;
  const { accounts } = await read();
  const { site, refusal, bound, suggested, lookalike } = matchSite(accounts, tab.url);
  const ids = (list: Account[]): string[] => list.map(({ id }) => id);
  return {
    tabId: tab.id,
    site: site ? keptFor(site) : '',
    host: site?.host ?? '',
    refusal: refusal ?? '',
    bound: ids(bound),
    suggested: ids(suggested),
    lookalikeOf: lookalike?.of ?? '',
  };
}

/** The first site that an account's code may go to. */
function siteFor({ sites, siteRules }: Account): string {
  return sites.find((site) => siteRules[site] !== 'never') ?? '';
}

/**
 * The site that an account's code may go to.
 * @param bind the site that the user said yes to; counts only where the account was offered for that question
 * @throws {Failure} `not-bound` where the user has to be asked first
 */
export function allow(account: Account, match: SiteMatch<Account>, bind: string): string {
  const { site, refusal, lookalike } = match;
  if (!site) throw new Failure(must(refusal));
  const name = account.issuer || account.account;
  const { host } = site;
  if (match.never.includes(account)) throw new Failure('never-here', { name, host });
  if (match.bound.includes(account)) return site.key;
  if (lookalike) throw new Failure('lookalike', { host, of: lookalike.of });
  if (match.elsewhere.includes(account)) throw new Failure('bound-elsewhere', { name, site: siteFor(account), host });
  // The tab may have gone elsewhere while the user read the question: the yes was for the site that it named.
  if (bind && siteOfAddress(bind) !== keptFor(site)) throw pageChanged();
  if (!match.suggested.includes(account)) throw new Failure('no-site', { name, host });
  if (bind) return keptFor(site);
  throw new Failure('not-bound', { name, site: keptFor(site) });
}

async function accountOf(id: string): Promise<{ account: Account; accounts: readonly Account[] }> {
  const { accounts } = await read();
  const account = accounts.find((each) => each.id === id);
  if (!account) throw new Failure('account-missing');
  if (needsPin(account)) throw new Failure('pin-missing');
  return { account, accounts };
}

/**
 * Checks that an account's code may go to the tab, and finds the place for it. No code is made yet.
 * @throws {Failure} saying why not; `not-bound` where the user has to be asked first.
 */
export async function prepare(request: FillRequest): Promise<Prepared> {
  try {
    return await findFor(request);
  } catch (error) {
    await noteRefusal(request.tab, error);
    throw error;
  }
}

async function findFor(request: FillRequest): Promise<Prepared> {
  const { tab, accountId, bind, cursorFrameId } = request;
  const { account, accounts } = await accountOf(accountId);
  const site = allow(account, matchSite(accounts, tab.url), bind);
  const mayGoTo = (address: string): boolean => {
    const { bound, suggested } = matchSite(accounts, address);
    return bound.includes(account) || suggested.includes(account);
  };
  const common = { source: 'app', mayGoTo } as const;
  const wanted: PlaceRequest = account.appendToPassword
    ? { target: 'password', ...common }
    : cursorFrameId === undefined
      ? { target: 'best', ...common }
      : { target: 'cursor', frameId: cursorFrameId, ...common };
  return { ...request, place: await findPlace(tab, wanted), site };
}

/** The account as it is now, if its code may still go to the tab: its sites may have been changed since the place was found. */
async function allowedNow({ tab, accountId, bind }: Prepared): Promise<Account> {
  const { account, accounts } = await accountOf(accountId);
  const now = await tabById(tab.id);
  allow(account, matchSite(accounts, now?.url ?? ''), bind);
  return account;
}

/** What a fill changes, no user did: it pushes no earlier state out. */
function changeAccount(id: string, edit: (account: Account) => Account): Promise<void> {
  return change(
    (content) => {
      const index = content.accounts.findIndex((account) => account.id === id);
      const before = content.accounts[index];
      const after = before && edit(before);
      if (!after || after === before) return { content, result: undefined };
      return { content: { ...content, accounts: content.accounts.with(index, after) }, result: undefined };
    },
    { keep: 'never' },
  );
}

/** A code that ends sooner than this, ms, may be too old by the time that the server looks at it. */
const DYING_MS = 3000;

/** Milliseconds to wait until an account's code is not about to end; 0 where it is not. */
function waitFor(account: Account, now: number): number {
  const left = codeAt(account, now).validUntil - now;
  return left < DYING_MS ? left : 0;
}

/** The code to send. A counter is stepped first, so that no code is sent in two places. */
async function takeCode(prepared: Prepared): Promise<TakenCode> {
  const { clockOffsetMs } = await loadSettings();
  const clock = (): number => Date.now() + clockOffsetMs;
  let account = await allowedNow(prepared);
  if (account.type !== 'hotp') {
    const wait = waitFor(account, clock());
    if (wait > 0) {
      await showBadge(prepared.tab.id, WAITING.text, WAITING.color);
      await new Promise((done) => setTimeout(done, wait + 50));
      account = await allowedNow(prepared);
    }
    return { code: codeAt(account, clock()).code, undo: async () => undefined };
  }
  const taken = await stepCounter(account.id);
  const next = taken.counter + 1;
  const undo = (): Promise<void> =>
    changeAccount(account.id, (now) => (now.counter === next ? { ...now, counter: taken.counter } : now));
  return { code: codeAt(taken, 0).code, undo };
}

/** The host that was filled, where it has to be told. The vault may have been locked meanwhile. */
async function newHostOf(accountId: string, { url }: ActiveTab): Promise<string> {
  const found = await accountOf(accountId).catch(() => undefined);
  return found ? noteHost(found.account, url) : '';
}

/**
 * Sends the code to the place that was prepared, if the tab still shows the same site and document.
 * @throws {Failure} saying why the page did not get or take it; a counter is then as it was.
 */
export async function write(prepared: Prepared): Promise<FillDone> {
  const { place, accountId, site, bind, tab } = prepared;
  const { submitAfterFill } = await loadSettings();
  const submitted = await place.write(() => takeCode(prepared), submitAfterFill);
  if (bind)
    await changeAccount(accountId, (now) =>
      now.sites.includes(site) ? now : { ...now, sites: joinSites(now.sites, [site]) },
    );
  // A site that was just said yes to was shown in large letters.
  const host = bind ? '' : await newHostOf(accountId, tab);
  return { site, submitted, newHost: host };
}
