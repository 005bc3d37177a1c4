import { must } from '../../must.ts';
import type { Account } from '../../otp/account.ts';
import { isPlain } from '../../otp/plain-account.ts';
import { plainCode } from '../../otp/plain-code.ts';

/*
 * The codes of the list. Nearly all accounts use SHA-1, whose code is loaded with the page; the other algorithms are
 * loaded only if an account in the vault needs them.
 */

let all: typeof import('../../otp/code.ts') | undefined;

/** Loads the algorithms of these accounts. Resolves at once if they are loaded. */
export async function prepareCodes(accounts: readonly Account[]): Promise<void> {
  if (!all && !accounts.every(isPlain)) all = await import('../../otp/code.ts');
}

/** The code of a time step, or of a counter. Empty while a PIN is missing. @throws where `prepareCodes` did not have the account */
export function codeOfRow(account: Account, step: number): string {
  return isPlain(account) ? plainCode(account, step) : must(all).codeOfStep(account, step);
}
