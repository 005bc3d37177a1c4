import { concat, fromBase64 } from '../../codecs/bytes.ts';
import { openCbc, passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { pbkdf2 } from '../../codecs/kdf.ts';
import { decodeText } from '../../codecs/text.ts';
import { openZip } from '../../codecs/zip.ts';
import { asList, asRecord, asText, firstText, isRecord, isTrue, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';

/** Rounds of Steam Desktop Authenticator's PBKDF2-SHA1. */
const ROUNDS = 50_000;

/** A Steam maFile, or Steam's own file with several accounts. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('steam-mafile');
  const file = asRecord(source.json);
  const accounts = isRecord(file.accounts) ? Object.values(file.accounts).map(asRecord) : [file];
  for (const account of accounts) steamRow(report, account);
  return report.result;
}

/** Steam Desktop Authenticator's folder as a zip: `manifest.json` and a maFile for each account, encrypted or not. */
export async function readZip(source: Source, password?: string): Promise<ReadResult> {
  const members = await openZip(source.bytes);
  const manifest = members.find((member) => /(^|\/)manifest\.json$/i.test(member.name));
  const described = manifest ? asRecord(parseJson(decodeText(await manifest.read(password)))) : {};
  const entries = new Map(
    asList(described.entries).map((entry) => [asText(asRecord(entry).filename), asRecord(entry)]),
  );
  const isEncrypted = isTrue(described.encrypted);
  const report = new ImportReport(isEncrypted ? 'steam-sda-encrypted' : 'steam-sda');
  for (const member of members.filter(({ name }) => /\.mafile$/i.test(name))) {
    const text = decodeText(await member.read(password));
    const entry = entries.get(member.name.split('/').pop() ?? '') ?? {};
    const plain = isEncrypted ? await openMaFile(text, entry, requirePassword(password)) : text;
    steamRow(report, asRecord(parseJson(plain)));
  }
  return report.result;
}

async function openMaFile(base64: string, entry: Json, password: string): Promise<string> {
  if (!asText(entry.encryption_salt)) throw damaged();
  const key = await pbkdf2('SHA-1', password, fromBase64(asText(entry.encryption_salt)), ROUNDS, 32);
  const plain = decodeText(await openCbc(key, fromBase64(asText(entry.encryption_iv)), fromBase64(base64)));
  // CBC has no authentication: a wrong password may now and then leave sound padding around nonsense.
  if (!plain.trimStart().startsWith('{')) throw passwordWrong();
  return plain;
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
