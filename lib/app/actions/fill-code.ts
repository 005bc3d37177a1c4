import { i18n } from '#i18n';
import { Failure, isFailure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import type { App } from '../state/app.ts';
import { changeSettings, copyCode } from './accounts.ts';

/** Whether filling this account into the open page would be refused. False until the page is known. */
export function isRefused(app: App, { id }: Account): boolean {
  const page = app.page.value;
  // If the popup is opened in a tab, that tab is the active one.
  if (!page || page.refusal === 'not-a-web-page' || page.bound.includes(id)) return false;
  return page.refusal !== '' || page.lookalikeOf !== '' || !page.suggested.includes(id);
}

/** Fills a code into the open page and closes the popup. If there is no field, copies the code instead. */
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
  // With these failures the site itself was not refused; only its field could not be reached.
  const canCopy = isFailure(error, 'insecure', 'not-a-web-page', 'page-unreachable', 'no-password');
  const copy = { label: i18n.t('list.copyShort'), run: () => void copyCode(app, account) };
  app.notices.problem(error, canCopy ? copy : undefined);
}

/** Number of fills by mouse after which the shortcut is pointed out. */
export const FILLS_BEFORE_HINT = 3;

/** As `fillCode`, and counts a fill without the shortcut. */
export async function fillByMouse(app: App, account: Account): Promise<void> {
  const { fillsByMouse } = app.settings.value;
  if (app.fillKeys.value !== '' && fillsByMouse >= 0 && fillsByMouse < FILLS_BEFORE_HINT)
    await changeSettings(app, { fillsByMouse: fillsByMouse + 1 });
  await fillCode(app, account);
}

/** Reads the browser's shortcut for filling into `app.fillKeys`. */
export async function readFillKeys(app: App): Promise<void> {
  const all = await app.ports.shortcuts();
  app.fillKeys.value = all.find(({ name }) => name === 'fill')?.keys ?? '';
}
