import { Failure, isFailure } from '../../../failure.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { readTree } from '../json/read.ts';
import { inserted, type SqlRow } from './rows.ts';

/**
 * The rows that a dump puts into its tables, each read as an object with the names of its columns.
 * @throws {Failure} `unsupported`, with the way round, where none of them has a key
 */
export async function read(source: Source): Promise<ReadResult> {
  const rows = inserted(source.text);
  const unknown = rows.filter(hasUnknownKind);
  let result: ReadResult;
  try {
    result = readTree(rows.filter((row) => !unknown.includes(row)).map(withKind), 'sql-dump');
  } catch (error) {
    if (isFailure(error, 'unknown-format') || isFailure(error, 'unsupported'))
      throw new Failure('unsupported', { why: 'sql' });
    throw error;
  }
  const report = new ImportReport('sql-dump');
  for (const row of unknown) report.problem(row.issuer ?? row.name ?? '', new Failure('type-unknown'));
  return { ...result, problems: [...result.problems, ...report.result.problems] };
}

/** Google Authenticator's table has numbers for the kinds, and names that no other has. */
function isOfGoogle(row: SqlRow): boolean {
  return row.provider !== undefined && row.email !== undefined;
}

function withKind(row: SqlRow): SqlRow {
  if (!isOfGoogle(row)) return row;
  const { provider, original_name, ...rest } = row;
  return { ...rest, type: row.type === '1' ? 'hotp' : 'totp' };
}

/** Whether a row has a key and a number for its kind, which each program counts in its own way. */
function hasUnknownKind(row: SqlRow): boolean {
  return row.secret !== undefined && /^[1-9]$/.test(row.type ?? '') && !isOfGoogle(row);
}
