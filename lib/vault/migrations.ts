import { Failure } from '../failure.ts';
import { must } from '../must.ts';
import { integer, object } from '../shape.ts';

/** Version of the decrypted content that this Watchword writes. */
export const CONTENT_VERSION = 2;

type Data = Record<string, unknown>;

export type Steps = Readonly<Record<number, (content: Data) => Data>>;

/** One step each: from the version that is its key to the next. Each works on what it is given alone. */
const STEPS: Steps = {
  // A list of accounts, in the list's order. They get their registers when they are first saved, like typed ones.
  1: ({ accounts, ...rest }) => ({
    ...rest,
    state: { accounts: {}, devices: {} },
    own: { bin: {} },
    unreadable: [],
    entries: accounts,
  }),
};

/**
 * Decrypted content of any version, as today's. `steps` and `today` are given by tests alone.
 * @throws {Failure<'vault-newer'>}
 */
export function migrate(content: unknown, steps: Steps = STEPS, today: number = CONTENT_VERSION): unknown {
  let { version } = object({ version: integer(1) })(content);
  if (version > today) throw new Failure('vault-newer');
  let data = content as Data;
  for (; version < today; version++) data = { ...must(steps[version])(data), version: version + 1 };
  return data;
}
