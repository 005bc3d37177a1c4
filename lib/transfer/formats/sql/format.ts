import { Failure } from '../../../failure.ts';
import { findLinks } from '../../../otp/links.ts';
import { isMigration } from '../../../otp/migration.ts';
import { parseOtpauthUri } from '../../../otp/otpauth-uri.ts';
import { formats } from '../../format.ts';

/** A dump of a database, with no link in its rows: MySQL, PostgreSQL, SQLite. */
function isSql(text: string): boolean {
  return isDump(text) && !findLinks(text).slice(0, MAX_LINKS).some(isSound);
}

/** Links that are tried before a dump is taken for one without. */
const MAX_LINKS = 100;

function isSound({ text }: { text: string }): boolean {
  if (isMigration(text)) return true;
  try {
    parseOtpauthUri(text);
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

function isDump(text: string): boolean {
  return /^\s*(?:INSERT\s+INTO|CREATE\s+TABLE|COPY\s+[\w."]+\s*\()/im.test(text.slice(0, 262_144));
}

export const sql = formats({
  id: 'sql-dump',
  name: 'SQL',
  detect: { text: isSql },
  read: () => import('./read.ts').then((module) => module.read),
});
