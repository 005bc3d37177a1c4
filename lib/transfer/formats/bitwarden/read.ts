import { concat, utf8 } from '../../../crypto/bytes.ts';
import { sha256 } from '../../../crypto/cipher.ts';
import { Failure } from '../../../failure.ts';
import { fromBase64 } from '../../codecs/bytes.ts';
import { openCbc, passwordWrong, requirePassword } from '../../codecs/cipher.ts';
import { argon2, pbkdf2 } from '../../codecs/kdf.ts';
import { decodeText } from '../../codecs/text.ts';
import { openZip } from '../../codecs/zip.ts';
import { otherCodes } from '../../import/other-codes.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { asList, asRecord, asText, firstText, isTrue, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, Source } from '../../import/source.ts';
import { readUris } from './uris.ts';

/** Bitwarden's JSON exports: of the password manager (plain, password-protected) and of Bitwarden Authenticator. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const file = asRecord(source.json);
  if (!isTrue(file.encrypted)) {
    const isVault = file.encrypted === undefined || Array.isArray(file.folders) || Array.isArray(file.collections);
    return readItems(file, isVault ? 'bitwarden-json' : 'bitwarden-authenticator-json');
  }
  if (!isTrue(file.passwordProtected)) throw new Failure('unsupported', { why: 'bitwarden-account' });
  const keys = await exportKeys(file, requirePassword(password));
  const plain = await openCipherString(asText(file.data), keys);
  return readItems(asRecord(parseJson(decodeText(plain))), 'bitwarden-encrypted');
}

/** The zip with attachments: only `data.json` of it is unfolded. */
export async function readZip(source: Source, password?: string): Promise<ReadResult> {
  const members = await openZip(source.bytes);
  const data = members.find(({ name }) => /^(?:[^/]+\/)?data\.json$/.test(name));
  if (!data) throw damaged();
  return { ...(await read(new Source(data.name, await data.read(password)), password)), format: 'bitwarden-zip' };
}

/** What `bw list items` prints: the items alone, or in the answer of `bw serve`. */
export async function readList(source: Source): Promise<ReadResult> {
  const { data } = asRecord(asRecord(source.json).data);
  return readItems({ items: Array.isArray(data) ? data : asList(source.json) }, 'bitwarden-list');
}

interface Keys {
  encryption: Uint8Array<ArrayBuffer>;
  mac: Uint8Array<ArrayBuffer>;
}

async function exportKeys(file: Json, password: string): Promise<Keys> {
  const salt = utf8(asText(file.salt));
  const passes = Number(file.kdfIterations);
  const master =
    Number(file.kdfType) === 1
      ? await argon2({
          kind: 'argon2id',
          password: utf8(password),
          salt: await sha256(salt),
          memory: Number(file.kdfMemory) * 1024,
          passes,
          lanes: Number(file.kdfParallelism),
          length: 32,
        })
      : await pbkdf2('SHA-256', password, salt, passes, 32);
  return { encryption: await expand(master, 'enc'), mac: await expand(master, 'mac') };
}

/** The first 32 bytes of RFC 5869's HKDF-Expand; WebCrypto offers it only with the Extract that Bitwarden leaves out. */
async function expand(key: Uint8Array<ArrayBuffer>, info: string): Promise<Uint8Array<ArrayBuffer>> {
  const hmac = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', hmac, concat(utf8(info), Uint8Array.of(1))));
}

/** Bitwarden's `2.iv|ciphertext|mac`: AES-256-CBC, then HMAC-SHA256 over `iv ‖ ciphertext`. */
async function openCipherString(text: string, keys: Keys): Promise<Uint8Array<ArrayBuffer>> {
  const [, iv, data, mac] = /^2\.([^|]+)\|([^|]+)\|([^|]+)$/.exec(text) ?? [];
  if (!iv || !data || !mac) throw damaged();
  const key = await crypto.subtle.importKey('raw', keys.mac, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const isWhole = await crypto.subtle.verify('HMAC', key, fromBase64(mac), concat(fromBase64(iv), fromBase64(data)));
  if (!isWhole) throw passwordWrong();
  return openCbc(keys.encryption, fromBase64(iv), fromBase64(data));
}

function readItems(file: Json, format: string): ReadResult {
  if (!Array.isArray(file.items)) throw damaged();
  const folders = new Map(
    [...asList(file.folders), ...asList(file.collections)].map((value) => [
      asText(asRecord(value).id),
      asText(asRecord(value).name),
    ]),
  );
  const report = new ImportReport(format);
  for (const value of file.items) {
    const item = asRecord(value);
    // What is in its trash stays out.
    if (firstText(item.deletedDate) !== '') continue;
    const login = asRecord(item.login);
    const { sites, siteRules, isChanged } = readUris(login.uris);
    const own = asText(login.totp);
    const fields = asList(item.fields).map((field) => [asRecord(field).name, asRecord(field).value] as const);
    for (const totp of [...(own.trim() === '' ? [] : [own]), ...otherCodes([own], fields, item.notes)])
      report.row(asText(item.name), () => {
        const parsed = readOtpText(totp, {
          issuer: item.name,
          account: firstText(login.username),
          note: item.notes,
          favorite: isTrue(item.favorite),
          sites,
          tags: [item.folderId, ...asList(item.collectionIds)].map((id) => folders.get(asText(id))),
        });
        if (isChanged) report.warn(asText(item.name), new Failure('site-match-changed'));
        return { ...parsed, account: { ...parsed.account, siteRules } };
      });
  }
  return report.result;
}
