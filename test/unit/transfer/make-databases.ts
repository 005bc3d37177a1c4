import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argon2d, argon2id } from 'hash-wasm';
import { Consts, Credentials, CryptoEngine, Kdbx, ProtectedValue } from 'kdbxweb';
import { formatOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { github, odd } from './sample.ts';

/** A row to put into a test database. */
export type SqlTestRow = Record<string, string | number | null>;
interface Database {
  new (
    path: string,
  ): { exec(sql: string): void; prepare(sql: string): { run(...values: unknown[]): void }; close(): void };
}
// Node's own SQLite, which the bundler's resolver does not know yet.
const { DatabaseSync } = createRequire(import.meta.url)('node:sqlite') as { DatabaseSync: Database };

/** A database file made by SQLite itself. */
export function sqliteFile(schema: string, rows: { table: string; row: SqlTestRow }[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-sqlite-'));
  try {
    const database = new DatabaseSync(join(folder, 'file.db'));
    // One transaction: each insert would wait for the disk otherwise.
    database.exec(schema);
    database.exec('BEGIN');
    for (const { table, row } of rows) {
      const columns = Object.keys(row);
      database
        .prepare(`INSERT INTO ${table} (${columns.join(',')}) VALUES (${columns.map(() => '?').join(',')})`)
        .run(...Object.values(row));
    }
    database.exec('COMMIT');
    database.close();
    return new Uint8Array(readFileSync(join(folder, 'file.db')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

CryptoEngine.setArgon2Impl(async (password, salt, memorySize, iterations, hashLength, parallelism, type) => {
  const derive = type === CryptoEngine.Argon2TypeArgon2d ? argon2d : argon2id;
  const options = { memorySize, iterations, hashLength, parallelism, outputType: 'binary' } as const;
  const key = await derive({ password: new Uint8Array(password), salt: new Uint8Array(salt), ...options });
  return new Uint8Array(key).buffer;
});

/** A database and its log, made by SQLite itself: the table and `old` are in the file, all after it in the log alone. */
export function loggedDatabase(schema: string, old: string, newer: string[]): { file: Uint8Array; log: Uint8Array } {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-sqlite-'));
  const path = join(folder, 'file.db');
  const database = new DatabaseSync(path);
  try {
    database.exec(`PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; ${schema}; ${old}`);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    for (const sql of newer) database.exec(sql);
    return { file: new Uint8Array(readFileSync(path)), log: new Uint8Array(readFileSync(`${path}-wal`)) };
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

/** A KeePass database made by kdbxweb, a reader and writer of KeePass' own: GitHub in a group, and another account in the recycle bin. */
export async function kdbxFile(
  password: string,
  version: 3 | 4,
  cipher: 'Aes' | 'ChaCha20',
  kdf: string,
  key?: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  // kdbxweb writes over the bytes of a key that it is given.
  const ownKey = key && new Uint8Array(key);
  const database = Kdbx.create(
    new Credentials(password === '' ? null : ProtectedValue.fromString(password), ownKey),
    'Test',
  );
  database.setVersion(version);
  if (version === 4) database.setKdf(kdf);
  database.header.dataCipherUuid = new (database.header.dataCipherUuid!.constructor as new (id: string) => never)(
    Consts.CipherId[cipher],
  );
  const work = database.createGroup(database.getDefaultGroup(), 'Work');
  const entry = database.createEntry(work);
  entry.fields.set('Title', 'GitHub');
  entry.fields.set('UserName', 'alice@example.com');
  entry.fields.set('otp', ProtectedValue.fromString(formatOtpauthUri(github)));
  const old = database.createEntry(database.getDefaultGroup());
  old.fields.set('otp', formatOtpauthUri(odd));
  database.remove(old);
  return new Uint8Array(await database.save());
}
