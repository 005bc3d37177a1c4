import { asList, asRecord, asText, hasKeys, isRecord } from './record.ts';
import type { ReaderName } from './registry.ts';

/** Which reader a JSON file is for, by its keys. */
export function detectJson(json: unknown): ReaderName {
  if (Array.isArray(json)) return detectArray(json);
  const file = asRecord(json);
  for (const [name, test] of TESTS) if (test(file)) return name;
  return 'generic-json';
}

const firstOf = (value: unknown) => asRecord(asList(value)[0]);
const some = (value: unknown, test: (record: Record<string, unknown>) => boolean) =>
  asList(value).some((item) => isRecord(item) && test(item));

const TESTS: [ReaderName, (file: Record<string, unknown>) => boolean][] = [
  ['watchword', (file) => file.format === 'watchword-vault'],
  ['aegis', (file) => hasKeys(file, 'header', 'db')],
  [
    '2fas',
    (file) =>
      hasKeys(file, 'servicesEncrypted') ||
      hasKeys(file, 'services', 'schemaVersion') ||
      some(file.services, (service) => isRecord(service.otp)),
  ],
  ['ente-encrypted', (file) => hasKeys(file, 'kdfParams', 'encryptedData')],
  ['stratum', (file) => Array.isArray(file.Authenticators)],
  ['bitwarden', (file) => typeof file.encrypted === 'boolean' && (hasKeys(file, 'items') || hasKeys(file, 'data'))],
  [
    'freeotp-plus',
    (file) => hasKeys(file, 'tokens') && (hasKeys(file, 'tokenOrder') || hasKeys(firstOf(file.tokens), 'secret')),
  ],
  ['lastpass-authenticator', (file) => some(file.accounts, (account) => hasKeys(account, 'issuerName'))],
  ['cxf', (file) => some(file.accounts, (account) => some(account.items, (item) => Array.isArray(item.credentials)))],
  ['proton-authenticator', (file) => some(file.entries, (entry) => isRecord(entry.content) || hasKeys(entry, 'uri'))],
  ['proton-authenticator', (file) => hasKeys(file, 'version', 'salt', 'content') && typeof file.content === 'string'],
  ['proton-authenticator', (file) => hasKeys(file, 'version', 'entries') && asList(file.entries).length === 0],
  ['proton-pass-json', (file) => isRecord(file.vaults)],
  ['authy-json', (file) => hasKeys(file, 'authenticator_tokens') || hasKeys(file, 'decrypted_authenticator_tokens')],
  ['steam', (file) => hasKeys(file, 'shared_secret')],
  [
    'steam',
    (file) =>
      isRecord(file.accounts) && Object.values(file.accounts).some((account) => hasKeys(account, 'shared_secret')),
  ],
  ['2fauth', (file) => asText(file.app).startsWith('2fauth')],
  ['enpass', (file) => some(file.items, (item) => Array.isArray(item.fields))],
  ['authenticator-extension', isExtensionMap],
];

function isExtensionMap(file: Record<string, unknown>): boolean {
  return Object.values(file).some(
    (value) =>
      hasKeys(value, 'hash', 'secret') || (isRecord(value) && /^(Enc)?OTPStorage$/.test(asText(value.dataType))),
  );
}

function detectArray(list: unknown[]): ReaderName {
  if (some(list, (item) => hasKeys(item, 'otpGenerator'))) return 'duo';
  if (some(list, (item) => hasKeys(item, 'secret', 'kind'))) return 'raivo-json';
  if (some(list, (item) => hasKeys(item, 'secret', 'label', 'type'))) return 'andotp';
  return 'generic-json';
}
