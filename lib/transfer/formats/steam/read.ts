import { concat } from '../../../crypto/bytes.ts';
import { Failure, isFailure } from '../../../failure.ts';
import { fromBase64 } from '../../codecs/bytes.ts';
import { openCbc, passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { argon2, pbkdf2 } from '../../codecs/kdf.ts';
import { decodeText } from '../../codecs/text.ts';
import { openZip } from '../../codecs/zip.ts';
import { asList, asRecord, asText, firstText, isRecord, isTrue, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, Source } from '../../import/source.ts';

/** Rounds of Steam Desktop Authenticator's PBKDF2-SHA1. */
const ROUNDS = 50_000;

/** A Steam maFile, Steam's own file with several accounts, or ArchiSteamFarm's database of one. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('steam-mafile');
  const file = asRecord(source.json);
  // ArchiSteamFarm's database of a bot keeps a maFile in it.
  const { accounts: several, _MobileAuthenticator: ofBot = file } = file;
  const accounts = isRecord(several) ? Object.values(several).map(asRecord) : [asRecord(ofBot)];
  for (const account of accounts) steamRow(report, account);
  return report.result;
}

/** Steam Desktop Authenticator's folder as a zip: `manifest.json` and a maFile for each account, encrypted or not. */
export async function readZip(source: Source, password?: string): Promise<ReadResult> {
  const members = await openZip(source.bytes);
  const manifest = members.find((member) => /(^|\/)manifest\.json$/i.test(member.name));
  const described = manifest ? asRecord(new Source(manifest.name, await manifest.read(password)).json) : {};
  const entries = new Map(
    asList(described.entries).map((entry) => [asText(asRecord(entry).filename), asRecord(entry)]),
  );
  const isEncrypted = isTrue(described.encrypted) || [...entries.values()].some((entry) => isRecord(entry.encryption));
  const report = new ImportReport(isEncrypted ? 'steam-sda-encrypted' : 'steam-sda');
  const read = async (member: (typeof members)[number]) => {
    const text = decodeText(await member.read(password));
    const entry = entries.get(member.name.split('/').pop() ?? '') ?? {};
    // One that was added by hand is in clear among sealed ones.
    const isSealed = !text.trimStart().startsWith('{') && (isTrue(described.encrypted) || isRecord(entry.encryption));
    return asRecord(parseJson(isSealed ? await openMaFile(text, entry, requirePassword(password)) : text));
  };
  let broken: Failure | undefined;
  for (const member of members.filter(({ name }) => /\.mafile$/i.test(name))) {
    try {
      steamRow(report, await read(member));
    } catch (error) {
      if (!isFailure(error, 'damaged')) throw error;
      broken ??= error;
      report.problem(member.name, error);
    }
  }
  if (broken && report.accounts.length === 0) throw broken;
  return report.result;
}

/** Of steamguard-cli's Argon2id scheme, in KiB; its first version had other ones. */
const ARGON2 = [
  { memory: 12_288, passes: 3, lanes: 12 },
  { memory: 62_500, passes: 3, lanes: 4 },
];

async function openMaFile(base64: string, entry: Json, password: string): Promise<string> {
  const { scheme, iv, salt } = isRecord(entry.encryption)
    ? entry.encryption
    : { scheme: '', iv: entry.encryption_iv, salt: entry.encryption_salt };
  if (!asText(salt)) throw scheme === 'Keyring' ? new Failure('unsupported', { why: 'computer' }) : damaged();
  const [sealed, ivBytes, saltBytes] = [fromBase64(base64), fromBase64(asText(iv)), fromBase64(asText(salt))];
  for (const key of await keysOf(asText(scheme), password, saltBytes)) {
    const plain = await openCbc(key, ivBytes, sealed).then(decodeText, () => '');
    // CBC has no authentication: a wrong password may now and then leave sound padding around nonsense.
    if (plain.trimStart().startsWith('{')) return plain;
  }
  throw passwordWrong();
}

async function keysOf(scheme: string, password: string, salt: Uint8Array<ArrayBuffer>) {
  if (!/argon2/i.test(scheme)) return [await pbkdf2('SHA-1', password, salt, ROUNDS, 32)];
  return Promise.all(ARGON2.map((options) => argon2({ kind: 'argon2id', password, salt, ...options, length: 32 })));
}

function steamRow(report: ImportReport, account: Json): void {
  const name = firstText(account.account_name, account.steamid, asRecord(account.Session).SteamID);
  report.row(name, () => ({
    type: 'steam',
    issuer: 'Steam',
    account: name,
    secret: concat(fromBase64(asText(account.shared_secret))),
  }));
}
