import { loadSettings } from '../../browser/settings.ts';
import { type ActiveTab, activeTab, tabById } from '../../browser/tabs.ts';
import { Failure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import { codeAt, needsPin } from '../../otp/code.ts';
import { joinSites } from '../../otp/merge.ts';
import type { NoChoice } from '../../page/autofill/choose.ts';
import type { FillDone, FillPage } from '../../protocol/messages.ts';
import { matchSite, type SiteMatch } from '../../sites/match.ts';
import { isSameSite, type NoSite, toSiteKey } from '../../sites/site.ts';
import { stepCounter } from '../vault/accounts.ts';
import { change, read } from '../vault/vault.ts';
import { endLook, type Look, lookInto, type Place } from './frames.ts';

/** What a fill starts from. */
export interface FillRequest {
  tab: ActiveTab;
  accountId: string;
  /** The site that the person said this account belongs to: it is filled, and bound once that took. Empty = none. */
  bind: string;
  /** The frame whose field the person pointed at, where they did. */
  cursorFrameId?: number;
}

/** A place found and an account allowed there: only the code is missing. */
export interface Prepared extends FillRequest {
  look: Look;
  place: Place;
  site: string;
}

/** Why nothing was chosen, for the person: a frame out of our reach may hold the field. */
function noPlace(why: NoChoice, look: Look, tabUrl: string): Failure {
  const origin = why === 'other-site-frame' ? undefined : look.findAway(tabUrl);
  if (!origin) return new Failure(why);
  const { host } = new URL(origin);
  return new Failure('frame-away', { host, origin });
}

/** The tab in front, for the popup: which accounts belong to it. Null where there is no tab. */
export async function describePage(): Promise<FillPage | null> {
  const tab = await activeTab();
  if (!tab) return null;
  const { accounts } = await read();
  const { site, refusal, bound, suggested, lookalike } = matchSite(accounts, tab.url);
  const ids = (list: Account[]): string[] => list.map(({ id }) => id);
  return {
    tabId: tab.id,
    site: site?.key ?? '',
    host: site?.host ?? '',
    refusal: refusal ?? '',
    bound: ids(bound),
    suggested: ids(suggested),
    lookalikeOf: lookalike?.of ?? '',
  };
}

export function pageChanged(): Failure<'page-changed'> {
  return new Failure('page-changed');
}

/** Why no account is filled on such a page at all. */
export function refuse(refusal: NoSite): Failure {
  return new Failure(refusal);
}

/**
 * The site that an account's code may go to.
 * @param bind the site that the user said yes to; counts only where the account was offered for that question
 * @throws {Failure} `not-bound` where the user has to be asked first
 */
export function allow(account: Account, match: SiteMatch<Account>, bind: string): string {
  const { site, refusal, lookalike } = match;
  if (!site) throw refuse(refusal!);
  const name = account.issuer || account.account;
  const { host } = site;
  if (match.never.includes(account)) throw new Failure('never-here', { name, host });
  if (match.bound.includes(account)) return site.key;
  if (lookalike) throw new Failure('lookalike', { host, of: lookalike.of });
  if (match.elsewhere.includes(account))
    throw new Failure('bound-elsewhere', { name, site: account.sites[0] ?? '', host });
  // The tab may have gone elsewhere while the user read the question: the yes was for the site that it named.
  if (bind && ![site.key, host].includes(bind) && toSiteKey(bind) !== site.key) throw pageChanged();
  if (!match.suggested.includes(account)) throw new Failure('no-site', { name, host });
  if (bind) return site.key;
  throw new Failure('not-bound', { name, site: site.key });
}

async function accountOf(id: string): Promise<{ account: Account; accounts: Account[] }> {
  const { accounts } = await read();
  const account = accounts.find((each) => each.id === id);
  if (!account) throw new Failure('account-missing');
  if (needsPin(account)) throw new Failure('pin-missing');
  return { account, accounts };
}

/**
 * Checks that an account's code may go to the tab, and finds the place for it. No code is made yet.
 * @throws {Failure} saying why not; `not-bound` where the person has to be asked first.
 */
export async function prepare(request: FillRequest): Promise<Prepared> {
  const { tab, accountId, bind, cursorFrameId } = request;
  const { account, accounts } = await accountOf(accountId);
  const site = allow(account, matchSite(accounts, tab.url), bind);
  const look = lookInto(tab.id);
  try {
    const wish = account.appendToPassword
      ? { target: 'password' as const }
      : cursorFrameId === undefined
        ? { target: 'best' as const }
        : { target: 'cursor' as const, frameId: cursorFrameId };
    const place = await look.find(tab.url, wish);
    if (typeof place === 'string') throw noPlace(place, look, tab.url);
    return { ...request, look, place, site };
  } catch (error) {
    endLook(tab.id, look);
    throw error;
  }
}

function changeAccount(id: string, edit: (account: Account) => Account): Promise<void> {
  return change((content) => {
    const accounts = content.accounts.map((account) => (account.id === id ? edit(account) : account));
    return { content: { ...content, accounts }, result: undefined };
  });
}

/** The code to send. A counter is stepped first, so that no code is sent in two places; `undo` takes it back. */
async function takeCode(account: Account): Promise<{ code: string; undo: () => Promise<void> }> {
  const { clockOffsetMs } = await loadSettings();
  if (account.type !== 'hotp')
    return { code: codeAt(account, Date.now() + clockOffsetMs).code, undo: async () => undefined };
  const taken = await stepCounter(account.id);
  const next = taken.counter + 1;
  const undo = (): Promise<void> =>
    changeAccount(account.id, (now) => (now.counter === next ? { ...now, counter: taken.counter } : now));
  return { code: codeAt(taken, 0).code, undo };
}

/**
 * Sends the code to the place that was prepared, if the tab still shows the same site and document.
 * @throws {Failure} saying why the page did not get or take it; a counter is then as it was.
 */
export async function write(prepared: Prepared): Promise<FillDone> {
  const { tab, look, place, accountId, site, bind } = prepared;
  try {
    const now = await tabById(tab.id);
    if (!now || !isSameSite(now.url, tab.url) || !look.isAlive(place)) throw pageChanged();
    const { account } = await accountOf(accountId);
    const { submitAfterFill } = await loadSettings();
    const { code, undo } = await takeCode(account);
    const report = await look.write(place, code, submitAfterFill && place.target === 'field');
    // A frame that left right after its order was sent on by the full field itself.
    const problem = report === null ? '' : report.problem;
    if (problem !== '') {
      await undo();
      throw new Failure(problem);
    }
    if (bind && !account.sites.includes(site))
      await changeAccount(accountId, (now) => ({ ...now, sites: joinSites(now.sites, [site]) }));
    return { site, submitted: report?.submitted ?? false };
  } finally {
    endLook(tab.id, look);
  }
}
