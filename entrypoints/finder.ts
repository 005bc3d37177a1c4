import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as dom from '../lib/page/autofill/dom.ts';
import * as editable from '../lib/page/autofill/editable.ts';
import * as evidence from '../lib/page/autofill/evidence.ts';
import * as fields from '../lib/page/autofill/fields.ts';
import * as readable from '../lib/page/autofill/readable.ts';
import * as texts from '../lib/page/autofill/texts.ts';
import * as visible from '../lib/page/autofill/visible.ts';
import * as words from '../lib/page/autofill/words.ts';

/**
 * The finder of code fields, which three scripts in pages need: each of them runs after this one, in the same world, and
 * finds these modules there (modules/shared-finder.ts).
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { watchwordFinder: { dom, editable, evidence, fields, readable, texts, visible, words } });
});
