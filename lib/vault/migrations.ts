import { Failure } from '../failure.ts';
import { integer, object } from '../shape.ts';

/** Version of the decrypted content that this Watchword writes. */
export const CONTENT_VERSION = 2;

type Data = Record<string, unknown>;

/** One step each: from the version that is its key to the next. Each works on what it is given alone. */
const STEPS: Readonly<Record<number, (content: Data) => Data>> = {
  /** 2 counts how often and when an account was used. */
  1: (content) => ({ ...content, usage: {} }),
};

/** Decrypted content of any version, as today's. @throws {Failure<'vault-newer'>} */
export function migrate(content: unknown): unknown {
  let { version } = object({ version: integer(1) })(content);
  if (version > CONTENT_VERSION)
    throw new Failure('vault-newer', 'A newer Watchword wrote this vault. Update Watchword to open it.');
  let data = content as Data;
  for (; version < CONTENT_VERSION; version++) data = { ...STEPS[version]!(data), version: version + 1 };
  return data;
}
