import { defineContentScript } from 'wxt/utils/define-content-script';
import { readInbox } from '../../lib/page/inbox/read.ts';

/** Injected when a user asks for a code from their tabs; what `main` returns is checked by the background. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: () => readInbox(document, location, Date.now()),
});
