import { defineContentScript } from 'wxt/utils/define-content-script';
import { openFrameChannel } from '../../lib/browser/frame-channel.ts';
import { shadowOf } from '../../lib/browser/shadow.ts';
import { startAgent } from '../../lib/page/autofill/agent.ts';

/** Injected by the background when the user asks for a fill; never registered for a site. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => startAgent(document, openFrameChannel('autofill'), { shadowOf }),
});
