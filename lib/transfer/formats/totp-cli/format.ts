import { formats } from '../../format.ts';
import { asList, hasKeys, isRecord, some } from '../../import/record.ts';

export const totpCli = formats(
  {
    id: 'totp-cli-yaml',
    name: 'totp-cli',
    detect: { text: (text) => /^(namespaces:|-?\s*name:)/.test(text) && /^\s*-?\s*token:/m.test(text) },
    read: () => import('./read.ts').then((module) => module.read),
  },
  {
    id: 'totp-cli-json',
    name: 'totp-cli',
    detect: {
      json: (value) =>
        some(value, (space) => asList(space.Accounts).some((one) => isRecord(one) && hasKeys(one, 'Token'))),
    },
    read: () => import('./read.ts').then((module) => module.readJson),
  },
);
