import type { Account } from './account.ts';

/** Whether codes of this account wait for a PIN. */
export function needsPin(account: Pick<Account, 'type' | 'pin'>): boolean {
  return (account.type === 'motp' || account.type === 'yandex') && account.pin === '';
}
