import { type Account, isSameSecret } from '../../otp/account.ts';
import { fromAccountData } from '../../otp/account-data.ts';
import type { Finding } from '../../otp/finding.ts';

/** A finding to ask the user about. */
export interface Candidate {
  finding: Finding;
  account: Account;
  /** The account of the vault with the same secret. */
  known: Account | undefined;
}

/** Whether a page's version of an account differs from the vault's: in how codes are made, or by a name that is missing. */
function differs(found: Account, known: Account): boolean {
  const isNamed = (found.issuer !== '' && known.issuer === '') || (found.account !== '' && known.account === '');
  return (
    isNamed || found.digits !== known.digits || found.period !== known.period || found.algorithm !== known.algorithm
  );
}

/** The account of the vault with the same secret. */
export const knownOf = (account: Account, vault: readonly Account[]): Account | undefined =>
  vault.find((each) => isSameSecret(each, account));

/** The findings to ask about, in their order. Empty where the vault has them all as they are. */
export function reviewCandidates(findings: readonly Finding[], vault: readonly Account[]): Candidate[] {
  const found = findings.map((finding) => {
    const account = fromAccountData(finding.account);
    return { finding, account, known: knownOf(account, vault) };
  });
  const sure = found.filter(({ finding }) => finding.source !== 'key');
  const sureNew = sure.filter(({ known }) => !known);
  // A key in the page's text duplicates the QR code next to it, with less certainty. One beside a code that the vault has
  // already is another account: the user may have pasted it.
  const isNew = sureNew.length > 0 ? sureNew : found.filter(({ known }) => !known);
  // An identical account in the vault is not asked about: it is in the list.
  return isNew.length > 0 ? isNew : sure.filter(({ account, known }) => known && differs(account, known)).slice(0, 1);
}
