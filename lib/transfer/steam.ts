import { concat, fromBase64 } from './bytes.ts';
import { openCbc, passwordWrong, requirePassword } from './cipher.ts';
import { Gather, type ReadResult } from './gather.ts';
import { pbkdf2 } from './kdf.ts';
import { asList, asRecord, asText, firstText, isRecord, isTrue, type Json } from './record.ts';
import { damaged, decodeText, parseJson, type Source } from './source.ts';
import { openZip } from './zip.ts';

/** Rounds of Steam Desktop Authenticator's PBKDF2-SHA1. */
const ROUNDS = 50_000;

/** A Steam maFile, or Steam's own file with several accounts. */
export async function read(source: Source): Promise<ReadResult> {
  const gather = new Gather('steam-mafile');
  const file = asRecord(source.json);
  const accounts = isRecord(file.accounts) ? Object.values(file.accounts).map(asRecord) : [file];
  for (const account of accounts) steamRow(gather, account);
  return gather.result;
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
  const gather = new Gather(isEncrypted ? 'steam-sda-encrypted' : 'steam-sda');
  for (const member of members.filter(({ name }) => /\.mafile$/i.test(name))) {
    const text = decodeText(await member.read(password));
    const entry = entries.get(member.name.split('/').pop() ?? '') ?? {};
    const plain = isEncrypted ? await openMaFile(text, entry, requirePassword(password)) : text;
    steamRow(gather, asRecord(parseJson(plain)));
  }
  return gather.result;
}

async function openMaFile(base64: string, entry: Json, password: string): Promise<string> {
  if (!asText(entry.encryption_salt)) throw damaged('manifest.json says nothing about one of its files');
  const key = await pbkdf2('SHA-1', password, fromBase64(asText(entry.encryption_salt)), ROUNDS, 32);
  const plain = decodeText(await openCbc(key, fromBase64(asText(entry.encryption_iv)), fromBase64(base64)));
  // CBC has no authentication: a wrong password may now and then leave sound padding around nonsense.
  if (!plain.trimStart().startsWith('{')) throw passwordWrong();
  return plain;
}

function steamRow(gather: Gather, account: Json): void {
  const name = firstText(account.account_name, account.steamid, asRecord(account.Session).SteamID);
  gather.row(name, () => ({
    type: 'steam',
    issuer: 'Steam',
    account: name,
    secret: concat(fromBase64(asText(account.shared_secret))),
  }));
}
