import { toBase64 } from '../../../base64.ts';
import { randomBytes, utf8 } from '../../../crypto/bytes.ts';
import { fileDate } from '../../../dates.ts';
import type { Account } from '../../../otp/account.ts';
import { formatOtpauthUri } from '../../../otp/otpauth-uri.ts';
import { argon2 } from '../../codecs/kdf.ts';
import { sealSecretstream } from '../../codecs/secretstream.ts';
import { jsonFile, textFile } from '../../export/target.ts';
import type { Writer } from '../../format.ts';

/** Argon2id of new exports: libsodium's "interactive" memory with one more pass. The file says it. */
const KDF = { memory: 65_536, passes: 3 } as const;

/** Ente Auth's text: a URI a line. Ente splits at any raw comma, so none may be left unescaped. */
export const write: Writer = async (accounts) => {
  return [textFile(`ente-auth-codes-${fileDate()}.txt`, lines(accounts))];
};

/** Ente Auth's encrypted export. */
export const writeEncrypted: Writer = async (accounts, password) => {
  const salt = randomBytes(16);
  const header = randomBytes(24);
  const key = await argon2({ kind: 'argon2id', password: utf8(password), salt, ...KDF, lanes: 1, length: 32 });
  const file = {
    version: 1,
    kdfParams: { memLimit: KDF.memory * 1024, opsLimit: KDF.passes, salt: toBase64(salt) },
    encryptedData: toBase64(sealSecretstream(key, header, utf8(lines(accounts)))),
    encryptionNonce: toBase64(header),
  };
  return [jsonFile(`ente-auth-codes-${fileDate()}.txt`, file)];
};

function lines(accounts: Account[]): string {
  return accounts.map((account) => `${formatOtpauthUri(account)}&codeDisplay=${codeDisplay(account)}`).join('\n');
}

function codeDisplay({ favorite, tags, note }: Account): string {
  const display = { pinned: favorite, trashed: false, lastUsedAt: 0, tapCount: 0, tags, note, position: 0 };
  return encodeURIComponent(JSON.stringify(display));
}
