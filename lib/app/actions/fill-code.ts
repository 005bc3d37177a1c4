import { i18n } from '#i18n';
import { Failure, isFailure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import type { App } from '../state/app.ts';
import { changeSettings, copyCode } from './accounts.ts';

/** Whether a fill of an account's code into the open page would be refused. False until the page was looked at. */
export function isRefused(app: App, { id }: Account): boolean {
  const page = app.page.value;
  // A popup in a tab of its own has itself in front.
  if (!page || page.refusal === 'not-a-web-page' || page.bound.includes(id)) return false;
  return page.refusal !== '' || page.lookalikeOf !== '' || !page.suggested.includes(id);
}

/** Fills a code into the open page; the popup closes by itself when it goes in. Where no field is, the code is copied. */
export async function fillCode(app: App, account: Account): Promise<void> {
  const { fill } = app.ports;
  if (!fill || !app.tab.value) return;
  app.notices.busy(i18n.t('fill.looking'));
  try {
    await fill(account.id);
    app.notices.dismiss();
  } catch (error) {
    await copyInstead(app, account, error);
  }
}

async function copyInstead(app: App, account: Account, error: unknown): Promise<void> {
  if (!(error instanceof Failure)) {
    app.notices.dismiss();
    throw error;
  }
  if (isFailure(error, 'no-field')) return void (await copyCode(app, account, i18n.t('fill.copied')));
  // The page itself is not in doubt: only the way to its field.
  const canCopy = isFailure(error, 'insecure', 'not-a-web-page', 'page-unreachable', 'no-password');
  const copy = { label: i18n.t('list.copyShort'), run: () => void copyCode(app, account) };
  app.notices.problem(error, canCopy ? copy : undefined);
}

/** So many fills by mouse, and the shortcut is pointed out. */
export const FILLS_BEFORE_HINT = 3;

/** Fills as `fillCode` does, and counts that it was done without the shortcut. */
export async function fillByMouse(app: App, account: Account): Promise<void> {
  const { fillsByMouse } = app.settings.value;
  if (app.fillKeys.value !== '' && fillsByMouse >= 0 && fillsByMouse < FILLS_BEFORE_HINT)
    await changeSettings(app, { fillsByMouse: fillsByMouse + 1 });
  await fillCode(app, account);
}

/** Reads the browser's shortcut for filling, for the places that name it. */
export async function readFillKeys(app: App): Promise<void> {
  const all = await app.ports.shortcuts();
  app.fillKeys.value = all.find(({ name }) => name === 'fill')?.keys ?? '';
}
