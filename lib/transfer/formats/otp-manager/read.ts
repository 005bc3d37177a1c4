import { utf8 } from '../../../crypto/bytes.ts';
import { sha256 } from '../../../crypto/cipher.ts';
import { Failure, isFailure } from '../../../failure.ts';
import { fromBase64, fromHex } from '../../codecs/bytes.ts';
import { openCbc, passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { decodeText } from '../../codecs/text.ts';
import { typeNamed } from '../../import/entry.ts';
import { asList, asRecord, asText, firstText, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, type Source } from '../../import/source.ts';

const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'];

/** Nextcloud's OTP Manager: the algorithm is a number. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('otp-manager-json');
  for (const account of asList(asRecord(source.json).accounts).map(asRecord))
    reportRow(report, account, asText(account.secret));
  return report.result;
}

/** The same with each secret under AES-256-CBC: the key is the password's SHA-256, and all have one IV. */
export async function readEncrypted(source: Source, password?: string): Promise<ReadResult> {
  const { accounts, iv } = asRecord(source.json);
  if (!Array.isArray(accounts)) throw new Failure('sealed-by-program', { program: 'OTP Manager' });
  const key = await sha256(utf8(requirePassword(password)));
  const ivBytes = fromHex(asText(iv));
  if (ivBytes.length !== 16) throw damaged();
  const report = new ImportReport('otp-manager-encrypted');
  for (const account of accounts.map(asRecord)) {
    const secret = await openSecret(key, ivBytes, asText(account.secret));
    if (secret === undefined) report.problem(firstText(account.issuer, account.name), damaged());
    else reportRow(report, account, secret);
  }
  if (report.accounts.length === 0 && accounts.length > 0) throw passwordWrong();
  return report.result;
}

/** A secret in clear. CBC has no authentication: after a wrong password the padding may fit, but not the letters. */
async function openSecret(
  key: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  sealed: string,
): Promise<string | undefined> {
  try {
    const text = decodeText(await openCbc(key, iv, fromBase64(sealed)));
    return /^[a-z0-9=\s-]+$/i.test(text) ? text : undefined;
  } catch (error) {
    if (isFailure(error, 'password-wrong') || isFailure(error, 'damaged')) return undefined;
    throw error;
  }
}

function reportRow(report: ImportReport, account: Json, secret: string): void {
  report.row(firstText(account.issuer, account.name), () => ({
    type: typeNamed(account.type, 'totp'),
    issuer: account.issuer,
    account: account.name,
    secret,
    algorithm: ALGORITHMS[Number(account.algorithm)] ?? 'unknown',
    digits: account.digits,
    period: account.period,
    counter: account.counter,
  }));
}
