import { toBase64 } from '../../../base64.ts';
import { randomBytes, utf8 } from '../../../crypto/bytes.ts';
import { fileDate } from '../../../dates.ts';
import type { Account } from '../../../otp/account.ts';
import { toBase32 } from '../../../otp/base32.ts';
import { toHex } from '../../codecs/bytes.ts';
import { sealGcm } from '../../codecs/cipher.ts';
import { scrypt } from '../../codecs/kdf.ts';
import { jsonFile } from '../../export/target.ts';
import type { Writer } from '../../format.ts';
import { pictureOf } from '../../import/icon.ts';

/** Aegis' own scrypt parameters. */
const KDF = { n: 32_768, r: 8, p: 1, length: 32 } as const;

/** Aegis' plain vault. */
export const write: Writer = async (accounts) => {
  const file = { version: 1, header: { slots: null, params: null }, db: database(accounts) };
  return [jsonFile(`aegis-export-plain-${fileDate()}.json`, file)];
};

/** Aegis' vault, encrypted with a password. */
export const writeEncrypted: Writer = async (accounts, password) => {
  const masterKey = randomBytes(32);
  const salt = randomBytes(32);
  const slotKey = await scrypt(password, salt, KDF);
  const slot = await seal(slotKey, masterKey);
  const db = await seal(masterKey, utf8(JSON.stringify(database(accounts))));
  const file = {
    version: 1,
    header: {
      slots: [
        {
          type: 1,
          uuid: crypto.randomUUID(),
          key: toHex(slot.data),
          key_params: slot.params,
          n: KDF.n,
          r: KDF.r,
          p: KDF.p,
          salt: toHex(salt),
          repaired: true,
          is_backup: false,
        },
      ],
      params: db.params,
    },
    db: toBase64(db.data),
  };
  return [jsonFile(`aegis-export-${fileDate()}.json`, file)];
};

async function seal(key: Uint8Array<ArrayBuffer>, plain: Uint8Array<ArrayBuffer>) {
  const nonce = randomBytes(12);
  const sealed = await sealGcm(key, nonce, plain);
  return { data: sealed.subarray(0, -16), params: { nonce: toHex(nonce), tag: toHex(sealed.subarray(-16)) } };
}

function database(accounts: Account[]): unknown {
  const names = [...new Set(accounts.flatMap(({ tags }) => tags))];
  const groups = new Map(names.map((name) => [name, crypto.randomUUID()]));
  return {
    version: 3,
    entries: accounts.map((account) => ({
      type: account.type,
      uuid: crypto.randomUUID(),
      name: account.account,
      issuer: account.issuer,
      note: account.note,
      favorite: account.favorite,
      ...iconFields(account),
      info: info(account),
      groups: account.tags.map((tag) => groups.get(tag)),
    })),
    groups: [...groups].map(([name, uuid]) => ({ uuid, name })),
    icons_optimized: true,
  };
}

function iconFields({ icon }: Account): { icon: string | null; icon_mime?: string } {
  const picture = pictureOf(icon);
  if (!picture) return { icon: null };
  return { icon: picture.base64, icon_mime: picture.mime };
}

function info({ type, secret, algorithm, digits, period, counter, pin }: Account): unknown {
  return {
    secret: toBase32(secret),
    algo: algorithm,
    digits,
    ...(type === 'hotp' ? { counter } : { period }),
    ...(type === 'motp' || type === 'yandex' ? { pin: pin === '' ? null : pin } : {}),
  };
}
