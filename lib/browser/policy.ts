import { browser } from 'wxt/browser';
import { checkPolicy, NO_POLICY, type Policy } from '../policy.ts';
import { inTime } from './in-time.ts';

/** What the user's organisation has set. Firefox rejects where there is no policy; its Android has no such storage. */
export async function loadPolicy(): Promise<Readonly<Policy>> {
  try {
    return checkPolicy(await inTime(browser.storage.managed.get(null)));
  } catch {
    return NO_POLICY;
  }
}
