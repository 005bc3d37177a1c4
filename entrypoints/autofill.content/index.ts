import { defineContentScript } from 'wxt/utils/define-content-script';
import { openFrameChannel } from '../../lib/browser/frame-channel.ts';
import { shadowOf } from '../../lib/browser/shadow.ts';
import { startAgent } from '../../lib/page/autofill/agent.ts';

/** Injected by the background when a user asks for a fill; never registered for any site by itself. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => startAgent(document, openFrameChannel('autofill'), { shadowOf }),
});
