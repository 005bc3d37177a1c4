import { formats } from '../../format.ts';
import { asRecord, asText, hasKeys, isRecord } from '../../import/record.ts';

const NAME = 'Authenticator (extension)';

function isMap(value: unknown): boolean {
  return Object.values(asRecord(value)).some(
    (entry) =>
      hasKeys(entry, 'hash', 'secret') || (isRecord(entry) && /^(Enc)?OTPStorage$/.test(asText(entry.dataType))),
  );
}

export const authenticatorExtension = formats(
  {
    id: 'authenticator-extension',
    name: NAME,
    detect: { json: isMap },
    read: () => import('./read.ts').then((module) => module.read),
  },
  { id: 'authenticator-extension-v1-encrypted', name: NAME },
  { id: 'authenticator-extension-v2-encrypted', name: NAME },
  { id: 'authenticator-extension-v3-encrypted', name: NAME },
);
