import { type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { Failure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import type { Findings } from '../../otp/finding.ts';
import { MAX_TEXT } from '../../page/capture/report.ts';
import type { DuplicateChoice } from '../../protocol/account-messages.ts';
import { attempt } from '../attempt.ts';
import { counted } from '../counted.ts';
import { shownName } from '../shown-name.ts';
import type { App } from '../state/app.ts';
import { addAccounts } from './change-accounts.ts';
import { fillCode } from './fill-code.ts';
import { startLook } from './start-look.ts';

/** A request to add accounts from findings. */
interface Adding {
  accounts: Account[];
  choice: DuplicateChoice;
  /** Ids of the findings that this handles. */
  ids: string[];
  /** Whether the first code is also filled into the page's field. */
  fillAfterAdding?: boolean;
}

/** The popup's view model of codes captured from the open page. */
export interface Capture {
  findings: Signal<Findings>;
  /** Whether the page is being searched. */
  isLooking: Signal<boolean>;
  /** Whether the search takes so long that the user should see it. */
  isSlow: Signal<boolean>;
  /**
   * Searches the active tab, and shows what a menu, a selected area or another page captures later. `begun`: a search
   * already under way. Returns a function that stops following.
   */
  follow(app: App, begun?: Promise<Findings>): Promise<() => void>;
  add(app: App, adding: Adding): Promise<void>;
  dismiss(app: App, ids: string[]): Promise<void>;
  /** Adds texts that this page read from a picture. @returns how many accounts they hold @throws {Failure} */
  take(app: App, texts: readonly string[]): Promise<number>;
  /** Lets the user select an area of the page; the popup closes. */
  selectArea(app: App): Promise<void>;
}

/** ms before a search is shown as slow: nearly all pages are done by then. */
const SLOW_MS = 600;

/** Written out here because the module that reads findings is large, and loaded only when there are some. */
const NOTHING: Findings = { site: '', findings: [], batches: [], refusals: [], others: 0 };

/** Whether there is anything to show. */
export function hasFindings({ findings, batches, refusals }: Findings): boolean {
  return findings.length + batches.length + refusals.length > 0;
}

/** `onDone`: called when accounts were added and no finding is left to review. */
export function createCapture(onDone: () => void = () => undefined): Capture {
  const findings = signal<Findings>(NOTHING);
  const isLooking = signal(false);
  const isSlow = signal(false);

  const forget = async (app: App, ids: string[]) => {
    findings.value = await app.ports.send('capture.forget', { ids: [...new Set(ids)] });
  };

  const read = async (answer: Promise<Findings>) => {
    try {
      findings.value = await answer;
    } catch (error) {
      // A page that we may not read has no findings. The user asked for nothing, so this is not reported.
      if (!(error instanceof Failure)) throw error;
    }
  };

  return {
    findings,
    isLooking,
    isSlow,
    async follow(app, begun) {
      const look = begun ?? startLook(app);
      if (!look) return () => undefined;
      isLooking.value = true;
      const timer = setTimeout(() => (isSlow.value = true), SLOW_MS);
      // What comes between a look that began earlier and its answer is asked for again.
      let isStale = begun !== undefined;
      const stop = app.ports.watchCapture(() => {
        isStale = true;
        void read(app.ports.send('capture.waiting', null));
      });
      try {
        await read(look);
        if (isStale) await read(app.ports.send('capture.waiting', null));
      } finally {
        clearTimeout(timer);
        isLooking.value = isSlow.value = false;
      }
      return stop;
    },
    async add(app, { accounts, choice, ids, fillAfterAdding = false }) {
      await attempt(app, async () => {
        const { added, duplicates } = await addAccounts(app, accounts, choice);
        if (added.length > 0)
          app.notices.say(
            accounts[0] && accounts.length === 1
              ? i18n.t('form.added', [shownName(accounts[0])])
              : counted('review.added', added.length),
          );
        // What was there already stays in view, with the question what to do with it.
        if (duplicates.length === 0) await forget(app, ids);
        if (added.length > 0 && !hasFindings(findings.value)) onDone();
        const saved = app.accounts.value.find(({ id }) => id === added[0]);
        if (fillAfterAdding && saved) await fillCode(app, saved);
      });
    },
    async dismiss(app, ids) {
      await attempt(app, async () => {
        await forget(app, ids);
      });
    },
    async take(app, texts) {
      findings.value = await app.ports.send('capture.take', {
        texts: texts.filter(({ length }) => length <= MAX_TEXT).slice(0, 64),
      });
      return findings.value.findings.length;
    },
    async selectArea(app) {
      await attempt(app, async () => {
        await app.ports.send('capture.selectArea', null);
        app.ports.close();
      });
    },
  };
}
