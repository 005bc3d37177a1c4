import { i18n } from '#i18n';
import type { Account } from '../otp/account.ts';
import { nameOf } from './state/order.ts';

/** The name that the user reads of an account, which may have none. */
export function shownName(account: Pick<Account, 'issuer' | 'account'>): string {
  return nameOf(account) || i18n.t('list.unnamed');
}
