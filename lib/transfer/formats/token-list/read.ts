import { Failure } from '../../../failure.ts';
import { fromHex } from '../../codecs/bytes.ts';
import { csvCells } from '../../codecs/csv.ts';
import type { Entry } from '../../import/entry.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { spacedRows, type Token, tokenOf } from './rows.ts';

/** Time steps that tokens have; another number behind a key is a counter. */
const STEPS = ['15', '30', '60', '90', '120'];

/**
 * Token lists of Duo, privacyIDEA, LinOTP and the makers of hardware tokens: `serial, key in hexadecimal`, then in any
 * order kind, digits, algorithm, and time step or counter.
 */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('token-list');
  let isGuessed = false;
  for (const [i, cells] of (spacedRows(source.text) ?? csvCells(source.text)).entries()) {
    const token = tokenOf(cells);
    if (!token) {
      report.problem(`line ${i + 1}`, new Failure('secret-missing'));
      continue;
    }
    isGuessed ||= token.kind === '' && !STEPS.includes(token.moving);
    report.row(token.serial, () => tokenEntry(token));
  }
  if (isGuessed) report.warn(source.name, new Failure('kind-guessed'));
  return report.result;
}

function tokenEntry({ serial, secret, kind, algorithm, digits, moving }: Token): Entry {
  const type = kind.toLowerCase() === 'hotp' ? 'hotp' : 'totp';
  // A number that is no time step is a counter, so the codes are counted.
  if (kind === '' && moving !== '' && !STEPS.includes(moving))
    return { type: 'hotp', account: serial, secret: fromHex(secret), algorithm, digits, counter: moving };
  const place = type === 'hotp' ? { counter: moving } : { period: moving };
  return { type, account: serial, secret: fromHex(secret), algorithm, digits, ...place };
}
