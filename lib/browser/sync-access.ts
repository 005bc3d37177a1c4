import { browser } from 'wxt/browser';
import { patternOf } from './site-permission.ts';

/**
 * Requests access to the host of a storage. Firefox also asks for consent to send authentication data there: encrypted
 * accounts and the app password. Call it straight from a click.
 */
export function allowStorage(url: string): Promise<boolean> {
  const origins = [patternOf(url)];
  if (!import.meta.env.FIREFOX) return browser.permissions.request({ origins });
  const wanted = { origins, data_collection: ['authenticationInfo'] };
  return browser.permissions.request(wanted);
}
