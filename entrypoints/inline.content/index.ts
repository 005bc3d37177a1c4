import { defineContentScript } from 'wxt/utils/define-content-script';
import { nativeText } from '../../lib/browser/native-text.ts';
import { tell } from '../../lib/browser/send.ts';
import { shadowOf } from '../../lib/browser/shadow.ts';
import { startInlineIcon } from '../../lib/page/autofill/start-inline-icon.ts';

/** Registered only for sites on which the user turned the icon on. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main(ctx) {
    const stop = startInlineIcon(document, {
      shadowOf,
      label: nativeText('fill.menu'),
      // What came of it is shown on the toolbar icon or in the popup, never in the page.
      onAct: () => void tell('inline.fill', null),
    });
    ctx.onInvalidated(stop);
  },
});
