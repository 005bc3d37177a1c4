import { defineContentScript } from 'wxt/utils/define-content-script';
import { shadowOf } from '../../lib/browser/shadow.ts';
import { reportFrame } from '../../lib/page/capture/candidates.ts';

/** Injected when the user opens the popup; the result of `main` goes to the background, which validates it. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: () => reportFrame(document, shadowOf),
});
