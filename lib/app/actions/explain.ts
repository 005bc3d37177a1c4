import { i18n } from '#i18n';
import type { PageExplained } from '../../protocol/explain-messages.ts';
import { attempt } from '../attempt.ts';
import type { App } from '../state/app.ts';
import { copyText } from './copy-text.ts';

/** Asks why the page in front is judged as it is, and shows the answer in the settings. For the popup. */
export function explainHere(app: App): Promise<void> {
  return attempt(app, async () => {
    await app.ports.send('explain.page', null);
    // An address of its own each time: an open page of settings sees that there is something new.
    await app.ports.openPage('options', `#why/${Date.now()}`);
    app.ports.close();
  });
}

/** The same for the page that was in front before this one; undefined where it failed, which is then said. */
export function explainBefore(app: App): Promise<PageExplained | undefined> {
  return attempt(app, () => app.ports.send('explain.page', null));
}

/** What was explained last, while it is kept. */
export async function lastExplained(app: App): Promise<PageExplained | undefined> {
  return (await attempt(app, () => app.ports.send('explain.last', null))) ?? undefined;
}

/** Copies a case for the corpus of tests. */
export function copyCase(app: App, text: string): Promise<void> {
  return copyText(app, text, i18n.t('why.copied'));
}
