import { defineContentScript } from 'wxt/utils/define-content-script';
import { shadowOf } from '../../lib/browser/shadow.ts';
import { reportFrame } from '../../lib/page/capture/candidates.ts';

/** Injected when a user asks for it; what `main` returns goes to the background, which does not trust it. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: () => reportFrame(document, shadowOf),
});
