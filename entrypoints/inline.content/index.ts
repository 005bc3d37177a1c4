import { defineContentScript } from 'wxt/utils/define-content-script';
import { i18n } from '#i18n';
import { send } from '../../lib/browser/send.ts';
import { shadowOf } from '../../lib/browser/shadow.ts';
import { startInlineIcon } from '../../lib/page/autofill/start-inline-icon.ts';

/** Registered only for sites on which the user turned the icon on. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main(ctx) {
    const stop = startInlineIcon(document, {
      shadowOf,
      label: i18n.t('fill.menu'),
      // What came of it is shown on the toolbar icon or in the popup, never in the page.
      onAct: () => void send('inline.fill', null).catch(() => undefined),
    });
    ctx.onInvalidated(stop);
  },
});
