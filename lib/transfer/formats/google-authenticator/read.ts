import { readMigration } from '../../../otp/migration.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';

/** The accounts of one of Google Authenticator's transfer codes. @throws {Failure} */
export function migrationAccounts(uri: string): ReadResult {
  const part = readMigration(uri);
  const report = new ImportReport('google-migration');
  for (const account of part.accounts) report.row(account.issuer || account.account, () => account);
  for (const { index, error } of part.failed) {
    report.problem(`entry ${index + 1}`, error);
  }
  for (const warning of part.warnings) report.warn('', warning);
  report.part('Google Authenticator', part.batchIndex, part.batchSize);
  return report.result;
}
