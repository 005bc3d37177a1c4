import { Failure, isFailure } from '../../failure.ts';
import type { Format } from '../format.ts';
import { detect, detectZip } from './detect.ts';
import { LIMITS, tooLarge } from './limits.ts';
import { ImportReport, type ReadResult } from './report.ts';
import { damaged, Source } from './source.ts';
import { unknownFormat } from './unknown-format.ts';

/** A file as a user hands it in; its name is a last hint only. */
export interface ExportFile {
  name: string;
  bytes: Uint8Array;
  /** Keys that were given with a KeePass database, one of which may be its own. */
  keyFiles?: readonly Uint8Array[];
}

/**
 * Reads any authenticator's or password manager's export, whatever it is called: the good rows as accounts, each
 * bad one with its reason. Nothing is kept and nothing is fetched.
 * @throws {Failure} `password-required`, `password-wrong`, `unknown-format`, `unsupported` (with the way round),
 * `damaged`, `too-large`
 */
export async function readExport(file: ExportFile, password?: string): Promise<ReadResult> {
  if (file.bytes.length > LIMITS.fileBytes) throw tooLarge();
  try {
    return await readSource(new Source(file.name, file.bytes, file.keyFiles), password, true);
  } catch (error) {
    if (error instanceof Failure && READ_ERRORS.includes(error.code)) throw error;
    // What a library throws may quote the file; and whatever it was, the file is not as it should be.
    throw damaged();
  }
}

const READ_ERRORS = ['password-required', 'password-wrong', 'unknown-format', 'unsupported', 'damaged', 'too-large'];

async function readSource(source: Source, password: string | undefined, mayUnzip: boolean): Promise<ReadResult> {
  if (source.bytes.length === 0) throw unknownFormat();
  const found = await detect(source);
  if (found !== 'zip') return readAs(found, source, password);
  if (!mayUnzip) throw unknownFormat();
  const { openZip } = await import('../codecs/zip.ts');
  const members = await openZip(source.bytes);
  const format = detectZip(members.map(({ name }) => name));
  if (format) return readAs(format, source, password);

  const report = new ImportReport('zip');
  let inside = '';
  for (const member of members) {
    const bytes = await member.read(password);
    if (bytes.length > LIMITS.fileBytes) throw tooLarge();
    try {
      const inner = await readSource(new Source(member.name, bytes), password, false);
      inside ||= inner.format;
      await report.takeFrom(member.name, () => inner);
    } catch (error) {
      if (!isFailure(error, 'unknown-format')) throw error;
      report.problem(member.name, error);
    }
  }
  if (!inside) throw unknownFormat();
  return { ...report.result, format: inside };
}

async function readAs(format: Format, source: Source, password: string | undefined): Promise<ReadResult> {
  if (format.refuse) throw format.refuse();
  if (!format.read) throw unknownFormat();
  const read = await format.read();
  return read(source, password);
}
