import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clearForBackground } from '../lib/browser/hidden-page.ts';

/** The script of public/clipboard.html: a build of its own, since that page needs nothing that the others share. */
export default defineUnlistedScript(clearForBackground);
