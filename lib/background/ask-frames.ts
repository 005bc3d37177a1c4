import { type FrameResult, inject, type Where } from '../browser/scripting.ts';
import type { Script } from '../browser/scripts.ts';
import { Failure } from '../failure.ts';
import { within } from '../in-time.ts';

/** ms that a page has to answer at all. */
const PAGE_MS = 5000;

/**
 * What a script returns in each reachable frame of a tab. If one of them never loads, the browser answers for none: then
 * the top frame, or the one that is named, is asked alone.
 * @param patience ms until it is: a page that is only slow then loses what its frames say
 * @throws {Failure} `page-silent` if that does not answer either. Rejects as the browser does if it allows no script.
 */
export async function askFrames(tabId: number, script: Script, where: Where, patience = 3500): Promise<FrameResult[]> {
  const all = inject(tabId, script, where);
  const early = await within(all, patience);
  if (early) return early;
  const one = { frameIds: 'frameIds' in where ? where.frameIds : [0] };
  const late = await within(
    Promise.any([all, inject(tabId, script, one, { injectImmediately: true })]),
    PAGE_MS - patience,
  );
  if (!late) throw new Failure('page-silent');
  return late;
}
