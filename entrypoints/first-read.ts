import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startFirstRead } from '../lib/browser/first-read.ts';

/** Runs in the head of popup.html: a build of its own, since it must not wait for what the page loads. */
export default defineUnlistedScript(startFirstRead);
