import { effect, type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { Failure, isFailure } from '../../failure.ts';
import { fromFailureData } from '../../failure-data.ts';
import type { Account } from '../../otp/account.ts';
import { toAccountData } from '../../otp/account-data.ts';
import { joinSites } from '../../otp/merge.ts';
import type { FillPage, FillPending, Refusal } from '../../protocol/messages.ts';
import type { Ports } from '../../protocol/ports.ts';
import type { App } from '../state/app.ts';
import { boundTo, siteLabel } from '../state/site.ts';

/** The card above the list about filling. */
type FillCard =
  | { kind: 'ask'; accounts: readonly Account[]; site: string }
  | { kind: 'several' | 'none'; site: string }
  | { kind: 'lookalike'; host: string; of: string; isBound: boolean }
  /** Filled on a host that the user did not name, of a site that they did. */
  | { kind: 'filled'; host: string; site: string }
  /** Refused for one account: it is bound to another site, or to none. */
  | { kind: 'refused'; failure: Failure; account: Account }
  | { kind: 'failed'; failure: Failure };

/** The popup's view model of filling. */
export interface Fill {
  card: Signal<FillCard | undefined>;
  /** Site of a fill that waits for the vault to be opened; empty = none. */
  waitingFor: Signal<string>;
  /** Fills an account's code. False if the user has to confirm the site first. @throws {Failure} */
  run(accountId: string): Promise<boolean>;
  /** The user confirmed that an account belongs to the open site: binds it, and fills it if there is a field. */
  confirm(account: Account, site: string): Promise<void>;
  /** Requests permission for a frame's origin and fills again. Call it straight from a click. */
  allow(origin: string): Promise<void>;
  dismiss(): void;
  /** Resumes a fill that a shortcut started, and shows what applies to the open site. Call it once. */
  follow(app: App): Promise<void>;
  /** For the side panel, which outlives tabs: updates the card for each active tab. Call it once. */
  attend(app: App): void;
}

/** @param close closes the popup: text can only be entered into a focused page. */
export function createFill({ send }: Pick<Ports, 'send'>, close: () => void): Fill {
  const card = signal<FillCard | undefined>(undefined);
  const waitingFor = signal('');
  let app: App | undefined;

  const accountsOf = (ids: readonly string[]): Account[] =>
    ids.flatMap((id) => app?.accounts.value.find((account) => account.id === id) ?? []);

  const write = (): void => {
    // How it went is shown on the toolbar icon, and by the next popup if there is more to say: this one is closing.
    send('fill.write', null)
      .then(({ newHost, site }) => {
        // The side panel does not close.
        if (newHost !== '') app?.notices.say(i18n.t('fill.filledOn', [newHost, site]));
      })
      .catch(() => undefined);
    close();
  };

  const show = (pending: FillPending): void => {
    const site = siteLabel(app?.tab.value?.url ?? '');
    if (pending.why === 'failed' && pending.failure)
      card.value = { kind: 'failed', failure: fromFailureData(pending.failure) };
    // `not-bound` is asked by what the background says of the page: the yes has to name just that site.
    else if (pending.why === 'several' || pending.why === 'none') card.value = { kind: pending.why, site };
    else if (pending.why === 'new-host' && pending.went) card.value = { kind: 'filled', ...pending.went };
  };

  const describe = (page: FillPage): void => {
    const url = app?.tab.value?.url ?? '';
    // Most pages never get a code. The refusal is shown only if an account seems to belong to this page.
    if (page.refusal && !card.value && app?.accounts.value.some(boundTo(url)))
      card.value = { kind: 'failed', failure: new Failure(page.refusal) };
    else if (page.lookalikeOf)
      card.value = {
        kind: 'lookalike',
        host: page.host,
        of: page.lookalikeOf,
        isBound: page.bound.length > 0,
      };
    else if (page.bound.length === 0 && page.suggested.length > 0 && !card.value)
      card.value = { kind: 'ask', accounts: accountsOf(page.suggested), site: page.site };
  };

  let asked = 0;
  /** The background's view of the open site; undefined if the tab has moved to another site meanwhile. */
  const ask = async (): Promise<FillPage | undefined> => {
    const mine = ++asked;
    const page = await send('fill.page', null);
    if (!app || !page || mine !== asked) return undefined;
    app.page.value = page;
    return page;
  };
  const look = async (): Promise<void> => {
    const page = await ask();
    if (page) describe(page);
  };

  const resume = async (): Promise<void> => {
    try {
      const pending = await send('fill.resume', null);
      if (pending === null) return write();
      show(pending);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      card.value = { kind: 'failed', failure: error };
    }
    await look();
  };

  /** Asks again when the sites of an account change while the list is open. */
  const followAccounts = ({ accounts, page }: App): void => {
    let known = accounts.peek();
    effect(() => {
      const isChanged = known !== accounts.value && page.peek() !== undefined;
      known = accounts.value;
      if (isChanged) void ask().catch(() => undefined);
    });
  };

  return {
    card,
    waitingFor,
    async run(accountId) {
      try {
        await send('fill.find', { id: accountId, bind: '' });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (error.code === 'frame-away') {
          card.value = { kind: 'failed', failure: error };
          return false;
        }
        const [account] = accountsOf([accountId]);
        if (account && isFailure(error, 'bound-elsewhere', 'no-site', 'never-here')) {
          card.value = { kind: 'refused', failure: error, account };
          return false;
        }
        if (error.code !== 'not-bound') throw error;
        card.value = { kind: 'ask', accounts: accountsOf([accountId]), site: String(error.params.site ?? '') };
        return false;
      }
      write();
      return true;
    },
    async confirm(account, site) {
      card.value = undefined;
      try {
        await send('fill.find', { id: account.id, bind: site });
        write();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (/^(?:no-field|frame-away)$/.test(error.code) && !account.sites.includes(site)) {
          const bound = { ...account, sites: joinSites(account.sites, [site]) };
          await send('accounts.update', { before: toAccountData(account), account: toAccountData(bound) });
          await app?.refresh();
        }
        card.value = { kind: 'failed', failure: error };
      }
    },
    async allow(origin) {
      if (await app?.ports.allowSite?.(origin)) {
        card.value = undefined;
        await resume();
      }
    },
    dismiss: () => {
      card.value = undefined;
    },
    async follow(opened) {
      app = opened;
      followAccounts(opened);
      const pending = await send('fill.pending', null);
      // A popup may be drawn before the click that opened it counts as leave to see the tab's address.
      if (!opened.tab.value?.url) opened.tab.value = await opened.ports.openTab();
      if (pending?.why === 'locked') waitingFor.value = siteLabel(opened.tab.value?.url ?? '');
      if (opened.vault.value !== 'unlocked') {
        const stop = opened.vault.subscribe((state) => {
          if (state !== 'unlocked') return;
          queueMicrotask(() => stop());
          void (waitingFor.value ? resume() : look()).finally(() => {
            waitingFor.value = '';
          });
        });
        return;
      }
      if (pending?.why === 'locked') return resume();
      if (pending) show(pending);
      await look();
    },
    attend(opened) {
      app = opened;
      followAccounts(opened);
      effect(() => {
        const isKnown = opened.tab.value !== undefined && opened.vault.value === 'unlocked';
        // The card belonged to the previous tab.
        card.value = undefined;
        opened.page.value = undefined;
        asked++;
        if (isKnown) void look().catch(() => undefined);
      });
    },
  };
}

/** Fills refused since unlocking. */
export function refusals(app: App): Promise<Refusal[]> {
  return app.ports.send('fill.refusals', null);
}
