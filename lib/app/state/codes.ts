import type { Account } from '../../otp/account.ts';
import { isPlain, plainCode } from '../../otp/plain-code.ts';

/*
 * The codes of the list. Nearly all accounts use SHA-1: what makes their codes is loaded with the page, and what makes
 * the others' only where the vault has one of those.
 */

let all: typeof import('../../otp/code.ts') | undefined;

/** Loads what the codes of these accounts are made with. At once where that is there already. */
export async function prepareCodes(accounts: readonly Account[]): Promise<void> {
  if (!all && !accounts.every(isPlain)) all = await import('../../otp/code.ts');
}

/** The code of a time step, or of a counter. Empty while a PIN is missing; needs `prepareCodes` for the account. */
export function codeOfRow(account: Account, step: number): string {
  return isPlain(account) ? plainCode(account, step) : (all?.codeOfStep(account, step) ?? '');
}
