import { defineContentScript } from 'wxt/utils/define-content-script';
import { shadowOf } from '../../lib/browser/shadow.ts';
import { explainFrame } from '../../lib/page/explain/explain.ts';

/** Injected when a user asks why a page is filled as it is; what `main` returns is checked by the background. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: () => explainFrame(document, location.host, shadowOf),
});
