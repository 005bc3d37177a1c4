import { Failure } from '../../../failure.ts';
import { fromHex } from '../../codecs/bytes.ts';
import { csvCells } from '../../codecs/csv.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** Cells behind the number of digits: the counter, three of passwords, two of challenges. A date may have commas itself. */
const BEHIND_DIGITS = 7;

/** Cells from the public id to the key: the private id is between. */
const BEFORE_KEY = 2;

/**
 * The slots that make HOTP codes: kind, date, slot, public id, private id, key in hexadecimal, …, digits, counter, …. Yubico's
 * own codes are listed: they are checked by Yubico's server alone. Passwords and challenges are no codes.
 */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('yubikey-log');
  for (const cells of csvCells(source.text)) {
    const [kind = ''] = cells;
    const plain = cells.map((cell) => cell.replace(/\s/g, ''));
    const at = plain.findIndex((cell) => /^(?:[0-9a-f]{2}){16,32}$/i.test(cell));
    const key = plain[at];
    // No other cell: an access code may have the same letters.
    const [id = ''] = plain.slice(Math.max(0, at - BEFORE_KEY));
    const name = key !== undefined && /^[cbdefghijklnrtuv\d]{2,32}$/.test(id) ? id : '';
    if (kind === 'Yubico OTP') report.problem(name, new Failure('type-unknown'));
    if (kind !== 'OATH-HOTP') continue;
    const [digits, counter] = cells.slice(-BEHIND_DIGITS);
    report.row(name, () => {
      if (key === undefined) throw new Failure('secret-missing');
      return { type: 'hotp', issuer: 'YubiKey', account: name, secret: fromHex(key), digits, counter };
    });
  }
  return report.result;
}
