/** Column names that mean each thing, in lower case, letters and digits only. */
export const SYNONYMS = {
  secret: [
    'secret',
    'secretkey',
    'key',
    'totpsecret',
    'otpsecret',
    'seed',
    'totp',
    'otp',
    'otpauth',
    'otpauthurl',
    'otpauthuri',
    'uri',
    'otpurl',
    'totpuri',
    'authenticatorkey',
    'authenticatorsecret',
    'otpauthsecret',
    '2fasecret',
    'twofactorsecret',
    'base32',
    'secretbase32',
  ],
  issuer: [
    'issuer',
    'service',
    'servicename',
    'title',
    'site',
    'website',
    'provider',
    'app',
    'application',
    'company',
    'name',
  ],
  account: [
    'account',
    'accountname',
    'username',
    'user',
    'login',
    'loginname',
    'email',
    'emailaddress',
    'mail',
    'label',
    'name',
  ],
  type: ['type', 'otptype', 'kind', 'tokentype', 'method'],
  algorithm: ['algorithm', 'algo', 'hash', 'hashalgorithm', 'hmac'],
  digits: ['digits', 'length', 'codelength', 'size'],
  period: ['period', 'interval', 'timestep', 'step', 'timer', 'seconds', 'validity'],
  counter: ['counter', 'count', 'movingfactor'],
  tags: ['tags', 'tag', 'group', 'groups', 'folder', 'category', 'labels', 'collection'],
  note: ['note', 'notes', 'comment', 'comments', 'description', 'remark'],
  favorite: ['favorite', 'favourite', 'fav', 'pinned', 'starred'],
  pin: ['pin'],
} as const;

export type Field = keyof typeof SYNONYMS;

/** A column name or JSON key as it is compared: lower case, letters and digits only. */
export function fieldOf(columnName: string): string {
  return columnName.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
