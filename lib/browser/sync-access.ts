import { browser } from 'wxt/browser';
import { patternOf } from './inline.ts';

/**
 * Asks the user to let Watchword reach the host of a storage. Firefox also asks whether sign-in data may be sent there:
 * encrypted accounts and the app password are. Call it straight from a click.
 */
export function allowStorage(url: string): Promise<boolean> {
  const origins = [patternOf(url)];
  if (!import.meta.env.FIREFOX) return browser.permissions.request({ origins });
  const wanted = { origins, data_collection: ['authenticationInfo'] };
  return browser.permissions.request(wanted);
}
