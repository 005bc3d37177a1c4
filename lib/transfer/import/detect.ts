import { Failure } from '../../failure.ts';
import { csvHead } from '../codecs/csv.ts';
import type { Detect, Format } from '../format.ts';
import { FORMATS } from '../registry.ts';
import { isBinary, isZip, type Source } from './source.ts';
import { unknownFormat } from './unknown-format.ts';

/**
 * Detects the format of a file by its content; for `zip` the caller looks into it.
 * The order of the kinds is here; within a kind, that of `registry.ts` decides.
 * @throws {Failure} `unknown-format`, `unsupported`
 */
export async function detect(source: Source): Promise<Format | 'zip'> {
  if (isZip(source)) return 'zip';
  if (source.magic(16) === 'SQLite format 3\0') return orUnknown(await detectDatabase(source));
  const known = first('bytes', (test) => test(source));
  if (known) return known;
  return orUnknown(isBinary(source) ? first('rest', (test) => test(source)) : detectText(source));
}

/** Which format a zip is of, by the names of its files. `undefined`: the files inside are read one by one. */
export function detectZip(names: readonly string[]): Format | undefined {
  return first('zip', (test) => test(names));
}

async function detectDatabase(source: Source): Promise<Format | undefined> {
  const { Sqlite } = await import('../codecs/sqlite.ts');
  const database = new Sqlite(source.bytes);
  const found = first('sqlite', (test) => test(database));
  if (!found && database.isLogged) throw withoutLog();
  return found;
}

function detectText(source: Source): Format | undefined {
  const text = source.text.trimStart();
  if (/^[[{"]/.test(text) && typeof source.json === 'object') return first('json', (test) => test(source.json));
  if (text.startsWith('<')) {
    const markup = first('markup', (test) => test(text, text.slice(0, 4096)));
    if (markup) return markup;
  }
  const lines = first('text', (test) => test(text));
  if (lines) return lines;
  if (source.jsonError) throw source.jsonError;
  const { columns, rows } = csvHead(text);
  const table = columns.length > 1 ? first('csv', (test) => test(columns, rows)) : undefined;
  return table ?? first('rest', (test) => test(source));
}

/** The first format of the registry that the test for this kind takes. */
function first<Kind extends keyof Detect>(
  kind: Kind,
  isMet: (test: NonNullable<Detect[Kind]>) => boolean,
): Format | undefined {
  return FORMATS.find(({ detect }) => {
    const test = detect?.[kind];
    return test !== undefined && isMet(test);
  });
}

function orUnknown(found: Format | undefined): Format {
  if (!found) throw unknownFormat();
  return found;
}

/** A database that is in use keeps its newest rows, or all of them, in a second file. */
function withoutLog(): Failure<'unsupported'> {
  return new Failure('unsupported', { why: 'log' });
}
