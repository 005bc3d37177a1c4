import { effect, type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { Failure, isFailure } from '../../failure.ts';
import { fromFailureData } from '../../failure-data.ts';
import type { Account } from '../../otp/account.ts';
import { toAccountData } from '../../otp/account-data.ts';
import { joinSites } from '../../otp/merge.ts';
import type { FillPage, FillPending, Refusal } from '../../protocol/fill-messages.ts';
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
export function createFill(ports: Pick<Ports, 'send'>, close: () => void): Fill {
  return new PopupFill(ports.send, close);
}

class PopupFill implements Fill {
  readonly card = signal<FillCard | undefined>(undefined);
  readonly waitingFor = signal('');
  readonly #send: Ports['send'];
  readonly #close: () => void;
  #app: App | undefined;
  /** Number of questions about the open site: only the answer to the last one counts. */
  #asked = 0;

  constructor(send: Ports['send'], close: () => void) {
    this.#send = send;
    this.#close = close;
  }

  async run(accountId: string): Promise<boolean> {
    try {
      await this.#send('fill.find', { id: accountId, bind: '' });
    } catch (error) {
      const card = error instanceof Failure ? this.#answerTo(error, accountId) : undefined;
      if (!card) throw error;
      this.card.value = card;
      return false;
    }
    this.#write();
    return true;
  }

  async confirm(account: Account, site: string): Promise<void> {
    this.card.value = undefined;
    try {
      await this.#send('fill.find', { id: account.id, bind: site });
      this.#write();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (isFailure(error, 'no-field', 'frame-away')) await this.#bind(account, site);
      this.card.value = { kind: 'failed', failure: error };
    }
  }

  async allow(origin: string): Promise<void> {
    if (await this.#app?.ports.allowSite?.(origin)) {
      this.dismiss();
      await this.#resume();
    }
  }

  dismiss(): void {
    this.card.value = undefined;
  }

  async follow(app: App): Promise<void> {
    this.#app = app;
    this.#followAccounts(app);
    const pending = await this.#send('fill.pending', null);
    // A popup may be drawn before the click that opened it counts as leave to see the tab's address.
    if (!app.tab.value?.url) app.tab.value = await app.ports.openTab();
    if (pending?.why === 'locked') this.waitingFor.value = siteLabel(app.tab.value?.url ?? '');
    if (app.vault.value !== 'unlocked') return this.#goOnOnceUnlocked(app);
    if (pending?.why === 'locked') return this.#resume();
    if (pending) this.#show(pending);
    await this.#look();
  }

  attend(app: App): void {
    this.#app = app;
    this.#followAccounts(app);
    effect(() => {
      const isKnown = app.tab.value !== undefined && app.vault.value === 'unlocked';
      // The card belonged to the previous tab.
      this.dismiss();
      app.page.value = undefined;
      this.#asked++;
      if (isKnown) void this.#look().catch(() => undefined);
    });
  }

  /** Asks again when the sites of an account change while the list is open. */
  #followAccounts({ accounts, page }: App): void {
    let known = accounts.peek();
    effect(() => {
      const isChanged = known !== accounts.value && page.peek() !== undefined;
      known = accounts.value;
      if (isChanged) void this.#ask().catch(() => undefined);
    });
  }

  #goOnOnceUnlocked({ vault }: App): void {
    const stop = vault.subscribe((state) => {
      if (state !== 'unlocked') return;
      queueMicrotask(() => stop());
      void (this.waitingFor.value ? this.#resume() : this.#look()).finally(() => {
        this.waitingFor.value = '';
      });
    });
  }

  async #resume(): Promise<void> {
    try {
      const pending = await this.#send('fill.resume', null);
      if (pending === null) return this.#write();
      this.#show(pending);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.card.value = { kind: 'failed', failure: error };
    }
    await this.#look();
  }

  #write(): void {
    // How it went is shown on the toolbar icon, and by the next popup if there is more to say: this one is closing.
    this.#send('fill.write', null)
      .then(({ newHost, site }) => {
        // The side panel does not close.
        if (newHost !== '') this.#app?.notices.say(i18n.t('fill.filledOn', [newHost, site]));
      })
      .catch(() => undefined);
    this.#close();
  }

  /** Binds an account that the user confirmed, although there was no field to fill. */
  async #bind(account: Account, site: string): Promise<void> {
    if (account.sites.includes(site)) return;
    const bound = { ...account, sites: joinSites(account.sites, [site]) };
    await this.#send('accounts.update', { before: toAccountData(account), account: toAccountData(bound) });
    await this.#app?.refresh();
  }

  /** The background's view of the open site; undefined if the tab has moved to another site meanwhile. */
  async #ask(): Promise<FillPage | undefined> {
    const mine = ++this.#asked;
    const page = await this.#send('fill.page', null);
    if (!this.#app || !page || mine !== this.#asked) return undefined;
    this.#app.page.value = page;
    return page;
  }

  async #look(): Promise<void> {
    const page = await this.#ask();
    if (page) this.#describe(page);
  }

  #describe({ refusal, host, lookalikeOf, bound, suggested, site }: FillPage): void {
    const { card } = this;
    const url = this.#app?.tab.value?.url ?? '';
    // Most pages never get a code. The refusal is shown only if an account seems to belong to this page.
    if (refusal && !card.value && this.#app?.accounts.value.some(boundTo(url)))
      card.value = { kind: 'failed', failure: new Failure(refusal) };
    else if (lookalikeOf) card.value = { kind: 'lookalike', host, of: lookalikeOf, isBound: bound.length > 0 };
    else if (bound.length === 0 && suggested.length > 0 && !card.value)
      card.value = { kind: 'ask', accounts: this.#accountsOf(suggested), site };
  }

  #show({ why, failure, went }: FillPending): void {
    const site = siteLabel(this.#app?.tab.value?.url ?? '');
    if (why === 'failed' && failure) this.card.value = { kind: 'failed', failure: fromFailureData(failure) };
    // `not-bound` is asked by what the background says of the page: the yes has to name just that site.
    else if (why === 'several' || why === 'none') this.card.value = { kind: why, site };
    else if (why === 'new-host' && went) this.card.value = { kind: 'filled', ...went };
  }

  /** The card for a refused fill; undefined where the failure is no question of sites. */
  #answerTo(failure: Failure, accountId: string): FillCard | undefined {
    const accounts = this.#accountsOf([accountId]);
    const [account] = accounts;
    if (isFailure(failure, 'frame-away')) return { kind: 'failed', failure };
    if (account && isFailure(failure, 'bound-elsewhere', 'no-site', 'never-here'))
      return { kind: 'refused', failure, account };
    if (isFailure(failure, 'not-bound')) return { kind: 'ask', accounts, site: String(failure.params.site ?? '') };
    return undefined;
  }

  #accountsOf(ids: readonly string[]): Account[] {
    return ids.flatMap((id) => this.#app?.accounts.value.find((account) => account.id === id) ?? []);
  }
}

/** Fills refused since unlocking. */
export function refusals(app: App): Promise<Refusal[]> {
  return app.ports.send('fill.refusals', null);
}
