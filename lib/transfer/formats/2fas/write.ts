import { toBase64 } from '../../../base64.ts';
import { randomBytes, utf8 } from '../../../crypto/bytes.ts';
import { fileDate } from '../../../dates.ts';
import type { Account } from '../../../otp/account.ts';
import { toBase32 } from '../../../otp/base32.ts';
import { sealGcm } from '../../codecs/cipher.ts';
import { pbkdf2 } from '../../codecs/kdf.ts';
import { jsonFile } from '../../export/target.ts';
import type { Writer } from '../../format.ts';
import { ROUNDS } from './read.ts';

/** What 2FAS encrypts beside the services, to know a right password by. The same in every copy of the app. */
const REFERENCE = [
  'tRViSsLKzd86Hprh4ceC2OP7xazn4rrt4xhfEUbOjxLX8Rc3mkISXE0lWbmnWfgg',
  'ogbBJhtYgpK6fMl1D6mtsy92R3HkdGfwuXbzLebqVFJsR7IZ2w58t938iymwG482',
  '4igYy1wi6n2WDpO1Q1P69zwJGs2F5a1qP4MyIiDSD7NCV2OvidXQCBnDlGfmz0f1',
  'BQySRkkt4ryiJeCjD2o4QsveJ9uDBUn8ELyOrESv5R5DMDkD4iAF8TXU7KyoJujd',
].join('');

/** The icon that 2FAS shows where it knows none. */
const ICON_COLLECTION = 'a5b3fb65-4ec5-43e6-8ec1-49e24ca9e7ad';

/** 2FAS backup, schema 4. */
export const write: Writer = async (accounts) => {
  const { services, groups } = content(accounts);
  return [jsonFile(`2fas-backup-${fileDate()}.2fas`, { services, groups, ...head() })];
};

/** 2FAS backup under a password. */
export const writeEncrypted: Writer = async (accounts, password) => {
  const { services, groups } = content(accounts);
  const salt = randomBytes(256);
  const key = await pbkdf2('SHA-256', password, salt, ROUNDS, 32);
  const seal = async (text: string) => {
    const iv = randomBytes(12);
    return [await sealGcm(key, iv, utf8(text)), salt, iv].map(toBase64).join(':');
  };
  const file = {
    services: [],
    servicesEncrypted: await seal(JSON.stringify(services)),
    reference: await seal(REFERENCE),
    groups,
    ...head(),
  };
  return [jsonFile(`2fas-backup-${fileDate()}.2fas`, file)];
};

function head() {
  return {
    updatedAt: Date.now(),
    schemaVersion: 4,
    appVersionCode: 5_000_012,
    appVersionName: '5.1.0',
    appOrigin: 'android',
  };
}

function content(accounts: Account[]) {
  const names = [...new Set(accounts.flatMap(({ tags }) => tags))];
  const groups = new Map(names.map((name) => [name, crypto.randomUUID()]));
  return {
    services: accounts.map((account, position) => ({
      name: account.issuer,
      secret: toBase32(account.secret),
      updatedAt: Date.now(),
      otp: {
        account: account.account,
        label: account.account,
        issuer: account.issuer,
        digits: account.digits,
        algorithm: account.algorithm,
        tokenType: account.type.toUpperCase(),
        source: 'manual',
        ...(account.type === 'hotp' ? { counter: account.counter } : { period: account.period }),
      },
      order: { position },
      icon: { selected: 'Label', label: label(account), iconCollection: { id: ICON_COLLECTION } },
      ...(account.tags[0] === undefined ? {} : { groupId: groups.get(account.tags[0]) }),
    })),
    groups: [...groups].map(([name, id]) => ({ id, name, isExpanded: true, updatedAt: Date.now() })),
  };
}

function label({ issuer }: Account) {
  return { text: [...issuer].slice(0, 2).join('').toUpperCase(), backgroundColor: 'LightBlue' };
}
