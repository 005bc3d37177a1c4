import { inTime } from '../in-time.ts';
import { checkPolicy, NO_POLICY, type Policy } from '../policy.ts';
import { readManaged } from './first-read.ts';

/** What the user's organisation has set. Firefox rejects where there is no policy; its Android has no such storage. */
export async function loadPolicy(): Promise<Readonly<Policy>> {
  try {
    return checkPolicy(await inTime(readManaged()));
  } catch {
    return NO_POLICY;
  }
}
