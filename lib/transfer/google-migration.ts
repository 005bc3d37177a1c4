import { readMigration } from '../otp/migration.ts';
import { Gather, type ReadResult } from './gather.ts';

/** The accounts of one of Google Authenticator's transfer codes. @throws {Failure} */
export function migrationAccounts(uri: string): ReadResult {
  const part = readMigration(uri);
  const gather = new Gather('google-migration');
  for (const account of part.accounts) gather.row(account.issuer || account.account, () => account);
  for (const { index, error } of part.failed) {
    gather.problem(`entry ${index + 1}`, error.code, error.message, error.params);
  }
  for (const { code, message, params } of part.warnings) gather.warn('', code, message, params);
  gather.part('Google Authenticator', part.batchIndex, part.batchSize);
  return gather.result;
}
