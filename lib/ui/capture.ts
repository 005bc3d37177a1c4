import { type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { type Findings, NO_FINDINGS } from '../capture/finding.ts';
import { Failure } from '../failure.ts';
import type { DuplicateChoice } from '../messages.ts';
import type { Account } from '../otp/account.ts';
import { addAccounts } from './actions.ts';
import type { App } from './app.ts';
import { nameOf } from './order.ts';

/** Codes of the open page as the popup sees them. */
export interface Capture {
  findings: Signal<Findings>;
  /** A look is under way. */
  isLooking: Signal<boolean>;
  /** Looks at the page in front, once the first picture stands. */
  follow(app: App): Promise<void>;
  add(app: App, accounts: Account[], choice: DuplicateChoice, ids: string[]): Promise<void>;
  dismiss(app: App, ids: string[]): Promise<void>;
}

export function createCapture(): Capture {
  const findings = signal<Findings>(NO_FINDINGS);
  const isLooking = signal(false);

  const forget = async (app: App, ids: string[]) => {
    findings.value = await app.ports.send('capture.forget', { ids });
  };

  return {
    findings,
    isLooking,
    async follow(app) {
      if (app.vault.value === 'none') return;
      isLooking.value = true;
      try {
        findings.value = await app.ports.send('capture.look', null);
      } catch (error) {
        // A page that may not be looked at has nothing to show: that is no trouble, and nothing was asked for.
        if (!(error instanceof Failure)) throw error;
      } finally {
        isLooking.value = false;
      }
    },
    async add(app, accounts, choice, ids) {
      try {
        const { added, duplicates } = await addAccounts(app, accounts, choice);
        if (added.length > 0)
          app.notices.say(
            accounts.length === 1 ? i18n.t('form.added', [nameOf(accounts[0]!)]) : i18n.t('review.added', added.length),
          );
        // What was there already stays in view, with the question what to do with it.
        if (duplicates.length === 0) await forget(app, ids);
      } catch (error) {
        app.notices.problem(error);
      }
    },
    async dismiss(app, ids) {
      try {
        await forget(app, ids);
      } catch (error) {
        app.notices.problem(error);
      }
    },
  };
}
